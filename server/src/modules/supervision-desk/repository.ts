import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type Figures = {
  inHand: number
  toSign: number
  handling: number
  awaiting: number
  dueNext: number
  eighty: number
  overdue: number
  overdueSince: Date | null
  supervised: number
  promiseBroken: number
}
export type Moments = { now: Date; endOfNextDay: Date }

const inHand = `state in ('dispatched', 'objected', 'handling', 'awaiting')`
/** Counted over the tickets in hand alone, which an index of their own finds; `$1` now, `$2` the end of the next working day. */
const figures = `
  count(*)::int as "inHand",
  count(*) filter (where state = 'dispatched')::int as "toSign",
  count(*) filter (where state = 'handling')::int as handling,
  count(*) filter (where state = 'awaiting')::int as awaiting,
  count(*) filter (where state <> 'awaiting' and due_at > $1 and due_at <= $2)::int as "dueNext",
  count(*) filter (where state <> 'awaiting' and eighty_at <= $1 and due_at > $1)::int as eighty,
  count(*) filter (where state <> 'awaiting' and due_at <= $1)::int as overdue,
  min(due_at) filter (where state <> 'awaiting' and due_at <= $1) as "overdueSince",
  count(*) filter (where supervised)::int as supervised,
  count(*) filter (where promise_broken)::int as "promiseBroken"`

/** What units and people have in hand. `except`: the unit whose reports against itself the asker does not see (回避). */
export const workloadRepository = ({ query }: On) => ({
  async countByUnit({ now, endOfNextDay }: Moments, unit: string | null, except: string | null) {
    return (
      await query<Figures & { unit: string }>(
        `select lead_unit as unit, ${figures} from ticket
         where ${inHand} and lead_unit is not null and ($3::text is null or lead_unit = $3) and about_unit is distinct from $4
         group by lead_unit`,
        [now, endOfNextDay, unit, except],
      )
    ).rows
  },
  /** Opinions that co-units owe. */
  async countOpinions(unit: string | null, except: string | null) {
    return (
      await query<{ unit: string; opinions: number }>(
        `select owing as unit, count(*)::int as opinions from ticket, unnest(opinions_missing) as owing
         where opinions_missing <> '{}' and ($1::text is null or owing = $1) and about_unit is distinct from $2
         group by owing`,
        [unit, except],
      )
    ).rows
  },
  async countByPerson({ now, endOfNextDay }: Moments, unit: string, except: string | null) {
    return (
      await query<Figures & { staffNo: string | null }>(
        `select handler_no as "staffNo", ${figures} from ticket
         where ${inHand} and lead_unit = $3 and about_unit is distinct from $4 group by handler_no`,
        [now, endOfNextDay, unit, except],
      )
    ).rows
  },
  async countAtDesks(now: Date, except: string | null) {
    const { rows } = await query<{ pending: number; accepted: number; reviewing: number }>(
      `select count(*) filter (where state = 'pending')::int as pending, count(*) filter (where state = 'accepted')::int as accepted,
         count(*) filter (where state = 'reviewing')::int as reviewing
       from ticket where state in ('pending', 'accepted', 'reviewing') and due_at <= $1 and about_unit is distinct from $2`,
      [now, except],
    )
    return rows[0] ?? { pending: 0, accepted: 0, reviewing: 0 }
  },
  async countOfHandler(staffNo: string, unit: string) {
    const { rows } = await query<{ n: number }>(
      `select count(*)::int as n from ticket where ${inHand} and handler_no = $1 and lead_unit = $2`,
      [staffNo, unit],
    )
    return rows[0]?.n ?? 0
  },
})
