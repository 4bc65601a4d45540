import type { Queue } from '@contract/complaint/schema'
import type { WordSearch } from '../words'
import type { Who } from '../commands/context'
import type { Conditions } from './conditions'

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
type Value = (value: unknown) => string

const inHand = `t.state in ('dispatched', 'objected', 'handling', 'awaiting')`
/** The reply clock runs. */
const running = `t.state in ('dispatched', 'objected', 'handling')`
const openStates = `('pending', 'accepted', 'dispatched', 'objected', 'handling', 'reviewing')`

/** As the index `ticket_at_work` says it. */
export const atWork = `t.state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied', 'reviewing')`

const infinite = (column: string) => `coalesce(${column}, 'infinity'::timestamptz)`
const dueKey = infinite('t.due_at')

export const queueSql: Record<Queue, (filter: DeskFilter, $: Value) => string> = {
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
  signatures: ({ who }, $) => `t.signer is not null and t.signer = ${$(who.by)}`,
  extensions: () => `t.extension_asked`,
  terminations: () => `t.termination_asked`,
  reviews: () => `t.state = 'reviewing'`,
  dueToday: ({ now, endOfToday }, $) =>
    `t.state in ${openStates} and ${dueKey} > ${$(now)} and ${dueKey} <= ${$(endOfToday)}`,
  overdue: ({ now }, $) => `t.state in ${openStates} and ${dueKey} <= ${$(now)}`,
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

/** What a queue is sorted by. */
const keys: Partial<Record<Queue, string>> = {
  all: 't.filed_at',
  callBacks: 't.call_until',
  opinions: infinite('t.opinion_due_at'),
  toReport: 't.report_due_at',
  promises: 't.promise_due_at',
}
export const keyOf = (queue: Queue) => keys[queue] ?? dueKey

/** A part of what a desk reaches; the parts of one desk have no ticket in common. */
export type Reach = (to: Conditions, filter: DeskFilter) => void

const notAboutUs: Reach = (to, { who }) => {
  if (who.unit) to.add(($) => `t.about_unit is distinct from ${$(who.unit)}`)
}
/** What may hold tickets that are over; all others are among those at work. */
export const ended: readonly Queue[] = ['all', 'callBacks', 'promises', 'supervised', 'toClose', 'toReport']

const asLead: Reach = (to, filter) => {
  to.add(($) => `t.lead_unit = ${$(filter.who.unit)}`)
  notAboutUs(to, filter)
}
const asCoUnit: Reach = (to, filter) => {
  const { unit } = filter.who
  to.add(($) => `t.co_units <> '{}' and t.co_units @> array[${$(unit)}]::text[]`)
  to.add(($) => `t.lead_unit is distinct from ${$(unit)}`)
  // Said again for the index of what is at work.
  if (!ended.includes(filter.queue)) to.add(() => atWork)
  notAboutUs(to, filter)
}

const ofUnit = ({ by }: Who) => by === 'handler' || by === 'head'
/** Null for the desks that reach all. */
export const unitOf = (who: Who) => (ofUnit(who) ? who.unit : null)

/** All parts at once, for tickets that were found another way. */
export const anyReach: Reach = (to, filter) => {
  const { unit } = filter.who
  if (ofUnit(filter.who)) to.add(($) => `(t.lead_unit = ${$(unit)} or t.co_units @> array[${$(unit)}]::text[])`)
  notAboutUs(to, filter)
}

/** One part for the desks that reach all, two for a unit: each has an order that an index gives. */
export const reachesOf = (who: Who): readonly Reach[] => (ofUnit(who) ? [asLead, asCoUnit] : [notAboutUs])
