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
  /** What comes before the key: 0 for all but the queue of what comes first. */
  rank: string
}
export type Cursor = { key: string; number: string; turn: boolean }
export type DeskCursor = Cursor & { rank: string }
export type DeskFilter = {
  who: Who
  queue: Queue
  type: string | null
  /** The lead unit; of `opinions` the unit that owes one. */
  unit?: string | null
  /** Staff number of the 承办人. */
  handler?: string | null
  search: WordSearch | null
  now: Date
  endOfToday: Date
  endOfNextDay: Date
  /** Filed from here on, and before there. */
  filedFrom?: Date | null
  filedBefore?: Date | null
}

const listed = `t.number, t.type, t.identity, t.category, t.place, t.title, t.status, t.citizen_turn as turn`
const inHand = `t.state in ('dispatched', 'objected', 'handling', 'awaiting')`
/** The reply clock runs. */
const running = `t.state in ('dispatched', 'objected', 'handling')`
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
  callBacks: ({ who, now }, $) =>
    `t.call_until > ${$(now)} and not exists
       (select 1 from ticket_event e where e.number = t.number and e.staff_no = ${$(who.staffNo ?? '')})`,
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
  mine: ({ who }, $) => `t.handler_no = ${$(who.staffNo ?? '')} and ${inHand}`,
  opinions: ({ who, unit }, $) => {
    const of = who.by === 'handler' || who.by === 'head' ? who.unit : (unit ?? null)
    return `t.opinions_missing <> '{}'${of === null ? '' : ` and t.opinions_missing @> array[${$(of)}]::text[]`}`
  },
  toReport: ({ who }, $) =>
    `t.report_due_at is not null${who.by === 'handler' || who.by === 'head' ? ` and t.lead_unit = ${$(who.unit)}` : ''}`,
  toClose: () => `t.supervised and t.report_due_at is null`,
  priority: () => `t.priority > 0`,
  inHand: () => inHand,
  dueNext: ({ now, endOfNextDay }, $) => `${running} and t.due_at > ${$(now)} and t.due_at <= ${$(endOfNextDay)}`,
  eighty: ({ now }, $) => `${running} and t.eighty_at <= ${$(now)} and t.due_at > ${$(now)}`,
  promises: () =>
    `t.promise_due_at is not null and t.state not in ('withdrawn', 'terminated', 'refused', 'transferred')`,
  promiseBroken: () => `t.promise_broken and ${inHand}`,
  all: () => 'true',
}

function addReach(to: Conditions, who: Who) {
  if (who.unit) to.add(($) => `t.about_unit is distinct from ${$(who.unit)}`)
  if (who.by === 'handler' || who.by === 'head')
    to.add(($) => `(t.lead_unit = ${$(who.unit)} or t.co_units @> array[${$(who.unit)}]::text[])`)
}

/** What a queue is sorted by. */
const keys: Partial<Record<Queue, string>> = {
  all: 't.filed_at',
  callBacks: 't.call_until',
  opinions: `coalesce(t.opinion_due_at, 'infinity'::timestamptz)`,
  toReport: 't.report_due_at',
  promises: 't.promise_due_at',
}
const dueKey = `coalesce(t.due_at, 'infinity'::timestamptz)`

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

export const queueRepository = ({ query }: On) => ({
  /** Soonest deadline first, in the queue of what comes first after its weight; everything, newest first. */
  async listForDesk(filter: DeskFilter, after: DeskCursor | null, limit: number): Promise<ListedRow[]> {
    const to = conditions()
    const { queue, unit, handler } = filter
    const key = keys[queue] ?? dueKey
    const order = queue === 'all' ? 'desc' : 'asc'
    const ranked = queue === 'priority'
    addReach(to, filter.who)
    to.add(($) => queueSql[queue](filter, $))
    if (unit && queue !== 'opinions') to.add(($) => `t.lead_unit = ${$(unit)}`)
    if (handler) to.add(($) => `t.handler_no = ${$(handler)}`)
    if (filter.type) to.add(($) => `t.type = ${$(filter.type)}`)
    if (filter.filedFrom) to.add(($) => `t.filed_at >= ${$(filter.filedFrom)}`)
    if (filter.filedBefore) to.add(($) => `t.filed_at < ${$(filter.filedBefore)}`)
    addSearch(to, filter.search)
    if (after)
      to.add(($) => {
        const [left, right] = ranked ? ['(2 - t.priority), ', `${$(after.rank)}::integer, `] : ['', '']
        return `(${left}${key}, t.number) ${order === 'asc' ? '>' : '<'} (${right}${$(after.key)}::timestamptz, ${$(after.number)})`
      })
    const { rows } = await query<ListedRow>(
      `select ${listed}, (${key})::text as key, (2 - t.priority)::text as rank from ticket t ${to.where()}
       order by ${ranked ? '(2 - t.priority), ' : ''}${key} ${order}, t.number ${order} limit ${to.next(limit)}`,
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
    filter: { ended: boolean | null; search: WordSearch | null; helping?: Helping },
    after: Cursor | null,
    limit: number,
  ): Promise<ListedRow[]> {
    const to = conditions()
    to.add(($) => `c.owner_index = ${$(ownerIndex)}`)
    addHelping(to, filter.helping)
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
      `select ${listed}, t.filed_at::text as key, '0' as rank from complainant c join ticket t on t.number = c.number ${to.where()}
       order by t.citizen_turn desc, t.filed_at desc, t.number desc limit ${to.next(limit)}`,
      to.params,
    )
    return rows
  },
  async countForOwner(ownerIndex: Buffer, helping?: Helping) {
    const to = conditions()
    to.add(($) => `c.owner_index = ${$(ownerIndex)}`)
    addHelping(to, helping)
    const { rows } = await query<{ open: number; ended: number; turn: number }>(
      `select count(*) filter (where t.state not in ('closed', 'refused', 'transferred', 'terminated', 'withdrawn'))::int as open,
         count(*) filter (where t.state in ('closed', 'refused', 'transferred', 'terminated', 'withdrawn'))::int as ended,
         count(*) filter (where t.citizen_turn)::int as turn
       from complainant c join ticket t on t.number = c.number ${to.where()}`,
      to.params,
    )
    return rows[0] ?? { open: 0, ended: 0, turn: 0 }
  },
})
