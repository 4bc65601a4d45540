import type { Query } from '../../../../plugins/db/types'
import type { WordSearch } from '../../words'
import { type Conditions, conditions, createParams } from '../conditions'
import type { ListedRow } from '../repository'
import { readThrough } from '../search-sql'

type On = { query: Query }
export type Cursor = { key: string; number: string; turn: boolean }

const listed = `t.number, t.type, t.identity, t.category, t.place, t.title, t.status, t.citizen_turn as turn`
const endStates = `('closed', 'refused', 'transferred', 'terminated', 'withdrawn')`

/** 代办: what this helper filed for the owner, and the owner's own 实名 ones up to the moment the owner opened them. */
export type Helping = { helper: string; elder: string; earlierUntil: Date | null }
function addHelping(to: Conditions, helping: Helping | undefined) {
  if (!helping) return
  const { helper, elder, earlierUntil } = helping
  to.add(($) => {
    const filed = `exists (select 1 from help_ticket h where h.number = t.number and h.helper = ${$(helper)} and h.elder = ${$(elder)})`
    return earlierUntil ? `(${filed} or (t.identity = 'named' and t.filed_at <= ${$(earlierUntil)}))` : filed
  })
}

/** One person's are few: they are read through, whatever is searched. */
function addSearch(to: Conditions, search: WordSearch | null) {
  if (!search) return
  to.add(($) => ('number' in search ? `t.number = ${$(search.number)}` : readThrough(search, $)))
}

/** What a person has filed. */
export const ownCasesRepository = ({ query }: On) => ({
  /** What waits for the citizen first, then the newest. */
  async list(
    ownerIndex: Buffer,
    filter: { ended: boolean | null; search: WordSearch | null; helping?: Helping },
    after: Cursor | null,
    limit: number,
  ): Promise<ListedRow[]> {
    const params = createParams()
    const to = conditions(params)
    to.add(($) => `c.owner_index = ${$(ownerIndex)}`)
    addHelping(to, filter.helping)
    if (filter.ended !== null) to.add(() => `t.state ${filter.ended ? 'in' : 'not in'} ${endStates}`)
    addSearch(to, filter.search)
    if (after)
      to.add(
        ($) =>
          `(t.citizen_turn, t.filed_at, t.number) < (${$(after.turn)}, ${$(after.key)}::timestamptz, ${$(after.number)})`,
      )
    const { rows } = await query<ListedRow>(
      `select ${listed}, t.filed_at::text as key, '0' as rank from complainant c join ticket t on t.number = c.number ${to.where()}
       order by t.citizen_turn desc, t.filed_at desc, t.number desc limit ${params.$(limit)}`,
      params.list,
    )
    return rows
  },
  async count(ownerIndex: Buffer, helping?: Helping) {
    const params = createParams()
    const to = conditions(params)
    to.add(($) => `c.owner_index = ${$(ownerIndex)}`)
    addHelping(to, helping)
    const { rows } = await query<{ open: number; ended: number; turn: number }>(
      `select count(*) filter (where t.state not in ${endStates})::int as open,
         count(*) filter (where t.state in ${endStates})::int as ended,
         count(*) filter (where t.citizen_turn)::int as turn
       from complainant c join ticket t on t.number = c.number ${to.where()}`,
      params.list,
    )
    return rows[0] ?? { open: 0, ended: 0, turn: 0 }
  },
})
