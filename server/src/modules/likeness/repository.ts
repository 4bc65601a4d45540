import type { TicketStatus } from '@contract/complaint/events'
import type { Query } from '../../plugins/db/types'
import type { ListedRow } from '../complaint/public'

export type NearRow = ListedRow & {
  story: string
  placeDetail: string
  happened: string
  aboutUnit: string | null
  filedAt: Date
  status: TicketStatus
}

const columns = `number, type, identity, category, place, place_detail as "placeDetail", title, story, happened, about_unit as "aboutUnit",
  filed_at as "filedAt", status, filed_at::text as key, citizen_turn as turn`

/** As the index `ticket_alike` says it. */
const open = `state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied')`

export const likenessRepository = ({ query }: { query: Query }) => ({
  /** Open tickets of some places, newest first in each; never one about the asker's own unit (回避). */
  async listOpenOf(places: readonly string[], { most, exceptUnit }: { most: number; exceptUnit: string | null }) {
    const { rows } = await query<NearRow>(
      `select near.* from unnest($1::text[]) at
         cross join lateral (select ${columns} from ticket where place = at and ${open} order by filed_at desc limit $2) near
       where near."aboutUnit" is distinct from $3`,
      [places, most, exceptUnit],
    )
    return rows
  },
  async listByNumber(numbers: readonly string[]) {
    return (await query<NearRow>(`select ${columns} from ticket where number = any($1::text[])`, [numbers])).rows
  },
  async listOpenOfOwner(ownerIndex: Buffer, limit: number) {
    const { rows } = await query<NearRow>(
      `select t.* from complainant c
         cross join lateral (select ${columns} from ticket where number = c.number and ${open}) t
       where c.owner_index = $1 order by t."filedAt" desc limit $2`,
      [ownerIndex, limit],
    )
    return rows
  },
  /** In how many of the newest tickets each pair of letters occurs. */
  async countPairs(newest: number) {
    const documents = await query<{ n: number }>(
      'select count(*)::int as n from (select from ticket limit $1) newest',
      [newest],
    )
    const { rows } = await query<{ pair: string; tickets: number }>(
      `select word as pair, ndoc::int as tickets
       from ts_stat(format('select grams from (select grams from ticket order by filed_at desc limit %s) newest', $1::int))
       where length(word) = 2 and ndoc > 1`,
      [newest],
    )
    return { documents: documents.rows[0]?.n ?? 0, pairs: rows }
  },
})
