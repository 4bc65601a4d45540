import type { TicketStatus } from '@contract/complaint/events'
import type { Queue } from '@contract/complaint/schema'
import type { Query } from '../../../plugins/db/types'
import type { Who } from '../commands/context'
import type { Matter } from '../repository'
import type { WordSearch } from '../words'

type On = { query: Query }
export type ListedRow = Pick<Matter, 'number' | 'type' | 'identity' | 'category' | 'place' | 'title'> & {
  status: TicketStatus
  key: string
  turn: boolean
}
export type Cursor = { key: string; number: string; turn: boolean }
export type DeskFilter = {
  who: Who
  queue: Queue
  type: string | null
  search: WordSearch | null
  now: Date
  endOfToday: Date
  /** Filed from here on, and before there. */
  filedFrom?: Date | null
  filedBefore?: Date | null
}

const listed = `t.number, t.type, t.identity, t.category, t.place, t.title, t.status, t.citizen_turn as turn`
const openStates = `('pending', 'accepted', 'dispatched', 'objected', 'handling', 'reviewing')`

/** Collects conditions and their parameters; `$n` is filled in as they come. */
function conditions() {
  const parts: string[] = []
  const params: unknown[] = []
  const add = (sql: (n: (value: unknown) => string) => string) => parts.push(sql((value) => `$${params.push(value)}`))
  return {
    add,
    params,
    where: () => (parts.length > 0 ? `where ${parts.join(' and ')}` : ''),
    next: (value: unknown) => `$${params.push(value)}`,
  }
}
type Conditions = ReturnType<typeof conditions>

const quote = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Grams find candidates by index, the words themselves decide. */
function addSearch(to: Conditions, search: WordSearch | null) {
  if (!search) return
  if ('number' in search) return void to.add(($) => `t.number = ${$(search.number)}`)
  const { grams, words, tail } = search
  to.add(($) => {
    const parts = words.map((word) => `position(${$(word)} in t.words) > 0`)
    if (grams.length > 0) parts.unshift(`t.grams @@ ${$(grams.map(quote).join(' & '))}::tsquery`)
    const written = parts.join(' and ')
    return tail ? `(t.grams @@ ${$(quote(tail))}::tsquery or (${written}))` : written
  })
}

const queueSql: Record<Queue, (filter: DeskFilter, $: (value: unknown) => string) => string> = {
  pending: () => `t.state = 'pending'`,
  accepted: () => `t.state = 'accepted'`,
  objected: () => `t.state = 'objected'`,
  toSign: () => `t.state = 'dispatched'`,
  handling: () => `t.state = 'handling'`,
  awaiting: () => `t.state = 'awaiting'`,
  replied: () => `t.state = 'replied'`,
  signatures: ({ who }, $) => `t.signer = ${$(who.by)}`,
  extensions: () => `t.extension_asked`,
  terminations: () => `t.termination_asked`,
  reviews: () => `t.state = 'reviewing'`,
  dueToday: ({ now, endOfToday }, $) =>
    `t.state in ${openStates} and t.due_at > ${$(now)} and t.due_at <= ${$(endOfToday)}`,
  overdue: ({ now }, $) => `t.state in ${openStates} and t.due_at <= ${$(now)}`,
  supervised: () => `t.supervised`,
  all: () => 'true',
}

function addReach(to: Conditions, who: Who) {
  if (who.unit) to.add(($) => `t.about_unit is distinct from ${$(who.unit)}`)
  if (who.by === 'handler' || who.by === 'head')
    to.add(($) => `(t.lead_unit = ${$(who.unit)} or t.co_units @> array[${$(who.unit)}]::text[])`)
}

export const queueRepository = ({ query }: On) => ({
  /** Soonest deadline first; everything, newest first. */
  async listForDesk(filter: DeskFilter, after: Cursor | null, limit: number): Promise<ListedRow[]> {
    const to = conditions()
    const key = filter.queue === 'all' ? 't.filed_at' : `coalesce(t.due_at, 'infinity')`
    const order = filter.queue === 'all' ? 'desc' : 'asc'
    addReach(to, filter.who)
    to.add(($) => queueSql[filter.queue](filter, $))
    if (filter.type) to.add(($) => `t.type = ${$(filter.type)}`)
    if (filter.filedFrom) to.add(($) => `t.filed_at >= ${$(filter.filedFrom)}`)
    if (filter.filedBefore) to.add(($) => `t.filed_at < ${$(filter.filedBefore)}`)
    addSearch(to, filter.search)
    if (after)
      to.add(
        ($) => `(${key}, t.number) ${order === 'asc' ? '>' : '<'} (${$(after.key)}::timestamptz, ${$(after.number)})`,
      )
    const { rows } = await query<ListedRow>(
      `select ${listed}, (${key})::text as key from ticket t ${to.where()} order by ${key} ${order}, t.number ${order} limit ${to.next(limit)}`,
      to.params,
    )
    return rows
  },
  async countForDesk(
    filter: Omit<DeskFilter, 'queue' | 'type' | 'search'>,
    queues: readonly Queue[],
  ): Promise<number[]> {
    const to = conditions()
    addReach(to, filter.who)
    const counts = queues.map(
      (queue, n) =>
        `count(*) filter (where ${queueSql[queue]({ ...filter, queue, type: null, search: null }, to.next)})::int as c${n}`,
    )
    const { rows } = await query<Record<string, number>>(
      `select ${counts.join(', ')} from ticket t ${to.where()}`,
      to.params,
    )
    return queues.map((_, n) => rows[0]?.[`c${n}`] ?? 0)
  },

  /** What waits for the citizen first, then the newest. */
  async listForOwner(
    ownerIndex: Buffer,
    filter: { ended: boolean | null; search: WordSearch | null },
    after: Cursor | null,
    limit: number,
  ): Promise<ListedRow[]> {
    const to = conditions()
    to.add(($) => `c.owner_index = ${$(ownerIndex)}`)
    if (filter.ended !== null)
      to.add(
        () =>
          `t.state ${filter.ended ? 'in' : 'not in'} ('closed', 'refused', 'transferred', 'terminated', 'withdrawn')`,
      )
    addSearch(to, filter.search)
    if (after)
      to.add(
        ($) =>
          `(t.citizen_turn, t.filed_at, t.number) < (${$(after.turn)}, ${$(after.key)}::timestamptz, ${$(after.number)})`,
      )
    const { rows } = await query<ListedRow>(
      `select ${listed}, t.filed_at::text as key from complainant c join ticket t on t.number = c.number ${to.where()}
       order by t.citizen_turn desc, t.filed_at desc, t.number desc limit ${to.next(limit)}`,
      to.params,
    )
    return rows
  },
  async countForOwner(ownerIndex: Buffer) {
    const { rows } = await query<{ open: number; ended: number; turn: number }>(
      `select count(*) filter (where t.state not in ('closed', 'refused', 'transferred', 'terminated', 'withdrawn'))::int as open,
         count(*) filter (where t.state in ('closed', 'refused', 'transferred', 'terminated', 'withdrawn'))::int as ended,
         count(*) filter (where t.citizen_turn)::int as turn
       from complainant c join ticket t on t.number = c.number where c.owner_index = $1`,
      [ownerIndex],
    )
    return rows[0] ?? { open: 0, ended: 0, turn: 0 }
  },
})
