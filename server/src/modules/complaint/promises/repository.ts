import type { TicketStatus } from '@contract/complaint/events'
import type { PromiseState, State } from '@contract/complaint/states'
import type { PromiseFilter } from '@contract/promises/labels'
import type { Query } from '../../../plugins/db/types'
import type { Who } from '../commands/context'

type On = { query: Query }
export type PromiseRow = {
  id: string
  text: string
  state: PromiseState
  unit: string | null
  dueAt: Date
  disputeBy: Date | null
  number: string
  title: string
  ticketState: State
  key: string
}
export type PromiseCursor = { key: string; number: string; id: string }
export type ShareRow = { unit: string; kept: number; confirmed: number; broken: number; disputed: number }

/** Nothing more is done about an open promise of a ticket that ended without an answer. */
const alive = `t.state not in ('withdrawn', 'terminated', 'refused', 'transferred')`

const lists: Record<PromiseFilter, { where: string; key: string; order: 'asc' | 'desc' }> = {
  open: { where: `p.state = 'open' and ${alive}`, key: 'p.due_at', order: 'asc' },
  broken: { where: `p.state = 'broken'`, key: 'p.due_at', order: 'desc' },
  // Once it can no longer be disputed nobody is waited for.
  kept: { where: `p.state = 'kept' and p.dispute_by > $1`, key: 'p.dispute_by', order: 'asc' },
  disputed: { where: `p.state = 'disputed'`, key: 'p.due_at', order: 'desc' },
}

export const promiseRepository = ({ query }: On) => ({
  /** Writes a ticket's promises as they stand; an open one belongs to the lead unit, a settled one to who had it. */
  async write(number: string, { unit, promises }: TicketStatus) {
    await query(
      `insert into ticket_promise as old (number, id, unit, text, state, due_at, dispute_by)
       select $1, p ->> 'id', $2, p ->> 'text', p ->> 'state', (p -> 'due' ->> 'at')::timestamptz,
         (p -> 'disputeBy' ->> 'at')::timestamptz
       from jsonb_array_elements($3::jsonb) p
       on conflict (number, id) do update
       set unit = case when old.state = 'open' then excluded.unit else old.unit end, state = excluded.state,
         dispute_by = excluded.dispute_by
       where (old.state, old.dispute_by) is distinct from (excluded.state, excluded.dispute_by)
         or old.state = 'open' and old.unit is distinct from excluded.unit`,
      [number, unit, JSON.stringify(promises)],
    )
  },

  /** Promises a desk reaches by their tickets, one row each. */
  async list(filter: PromiseFilter, who: Who, now: Date, after: PromiseCursor | null, limit: number) {
    const { where, key, order } = lists[filter]
    const ofUnit = who.by === 'handler' || who.by === 'head'
    const { rows } = await query<PromiseRow>(
      `select p.id, p.text, p.state, p.unit, p.due_at as "dueAt", p.dispute_by as "disputeBy", p.number, t.title,
         t.state as "ticketState", (${key})::text as key
       from ticket_promise p join ticket t on t.number = p.number
       where ${where} and $1::timestamptz is not null
         and ($2::text is null or t.about_unit is distinct from $2)
         ${ofUnit ? `and p.unit = $2 and (t.lead_unit = $2 or t.co_units @> array[$2]::text[])` : ''}
         ${after ? `and (${key}, p.number, p.id) ${order === 'asc' ? '>' : '<'} ($4::timestamptz, $5, $6)` : ''}
       order by ${key} ${order}, p.number ${order}, p.id ${order} limit $3`,
      [now, who.unit, limit, ...(after ? [after.key, after.number, after.id] : [])],
    )
    return rows
  },

  /** How those that fell due in a time ended, by unit; one still open has not ended. */
  async shares(from: Date, to: Date, exceptAbout: string | null) {
    const of = (state: PromiseState) => `count(*) filter (where p.state = '${state}')::int as ${state}`
    const { rows } = await query<ShareRow>(
      `select p.unit, ${(['kept', 'confirmed', 'broken', 'disputed'] as const).map(of).join(', ')}
       from ticket_promise p join ticket t on t.number = p.number
       where p.due_at >= $1 and p.due_at < $2 and p.state <> 'open' and p.unit is not null
         and ($3::text is null or t.about_unit is distinct from $3)
       group by p.unit order by p.unit`,
      [from, to, exceptAbout],
    )
    return rows
  },
})
