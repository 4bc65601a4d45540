import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import { type Command, permits, type Rung } from '@contract/complaint/states'
import { waitOf } from '@contract/complaint/waiting'
import type { ClockName } from '../../../plugins/region/types'
import { type Context, resumeClock, startClock, wind, withinDays } from './context'
import { dispatched, knownUnits } from './desk'
import { reopensBy } from './promises'
import { supervised } from './rating'

const beforeReply = ['accepted', 'dispatched', 'objected', 'handling']

type Act = { at: string; command: Command; events(context: Context): NewEvent[] }

const escalation = (row: TicketStatus, at: string, rung: Rung): Act[] =>
  row.escalated.includes(rung) ? [] : [{ at, command: 'escalate', events: (context) => escalated(context, row, rung) }]

function escalated(context: Context, row: TicketStatus, rung: Rung): NewEvent[] {
  const events: NewEvent[] = [{ kind: 'escalated', payload: { rung } }]
  if (rung === 'overdue' && !row.supervision) events.push(supervised(context, 'overdue', '超过答复期限，自动列入督办'))
  return events
}

/** Whose turn it is among the co-units: half of the lead's clock, and all of it for who is asked later than that. */
export function opinionDue(row: TicketStatus): string | null {
  const waiting = row.coUnits.some((unit) => !row.opinions.some((opinion) => opinion.unit === unit))
  if (!row.clock || !waiting) return null
  const late = row.coInvitedAt !== null && Date.parse(row.coInvitedAt) >= Date.parse(row.clock.half)
  return late ? row.clock.due.at : row.clock.half
}

function ofCoUnits(row: TicketStatus): Act[] {
  const at = opinionDue(row)
  return at !== null && beforeReply.includes(row.state) ? escalation(row, at, 'opinion-overdue') : []
}

function ofSupervision(row: TicketStatus): Act[] {
  const { supervision } = row
  if (!supervision?.reportBy || supervision.reported || !permits('escalate', 'clock', row.state)) return []
  return escalation(row, supervision.reportBy.at, 'report-overdue')
}

function ofReplyClock(row: TicketStatus): Act[] {
  const { clock } = row
  if (!clock || !beforeReply.includes(row.state)) return []
  const lapse: Act[] =
    row.extension?.state === 'asked'
      ? [
          {
            at: clock.due.at,
            command: 'lapseExtension',
            events: () => [
              {
                kind: 'extensionDecided',
                payload: { granted: false, reason: '到期未决定，视为不同意延期', clock: null },
              },
            ],
          },
        ]
      : []
  return [
    ...escalation(row, clock.half, 'half'),
    ...escalation(row, clock.eighty, 'eighty'),
    ...lapse,
    ...escalation(row, clock.due.at, 'overdue'),
  ]
}

const ofState: Partial<Record<TicketStatus['state'], (row: TicketStatus) => Act[]>> = {
  pending: (row) => (row.acceptBy ? escalation(row, row.acceptBy.at, 'accept-overdue') : []),
  dispatched: (row) => (row.unsignedAt ? escalation(row, row.unsignedAt, 'unsigned') : []),
  objected: (row) => {
    const { objection } = row
    if (!objection || row.escalated.includes('unit-gone')) return []
    // A unit that has left the pack cannot have the ticket back: the desk is told, and it waits for the desk.
    const back = (context: Context): NewEvent[] =>
      context.region.unit(objection.unit)
        ? [
            dispatched(context, row, {
              unit: objection.unit,
              coUnits: knownUnits(context, row),
              note: '异议到期未决定，仍由原单位办理',
              objection: 'same',
            }),
          ]
        : escalated(context, row, 'unit-gone')
    return [{ at: objection.decideBy.at, command: 'settleObjection', events: back }]
  },
  awaiting: (row) =>
    row.ask
      ? [
          {
            at: row.ask.answerBy.at,
            command: 'lapseQuestion',
            events: (context) => [{ kind: 'unanswered', payload: { clock: resumeClock(context, row) } }],
          },
        ]
      : [],
  replied: (row) =>
    row.reply ? [{ at: row.reply.rateBy.at, command: 'closeUnrated', events: (context) => closed(context) }] : [],
  reviewing: (row) => (row.review ? escalation(row, row.review.decideBy.at, 'review-overdue') : []),
}

/** 未评价: it may still be rated or reviewed for 30 days. */
const closed = (context: Context): NewEvent[] => {
  const { ratingWindow, reviewWindow } = context.region.clocks
  return [
    {
      kind: 'closed',
      payload: {
        rateUntil: withinDays(context, ratingWindow.value),
        reviewBy: withinDays(context, reviewWindow.value),
      },
    },
  ]
}

/** A broken promise opens an answered ticket again with a fresh clock; it does not use up the two 退回. */
function ofPromises(row: TicketStatus): Act[] {
  if (!permits('breakPromise', 'clock', row.state)) return []
  const reopens = reopensBy(row)
  return row.promises
    .filter((promise) => promise.state === 'open')
    .map((promise) => ({
      at: promise.due.at,
      command: 'breakPromise' as const,
      events: (context) => [
        {
          kind: 'promiseBroken' as const,
          payload: { id: promise.id, clock: reopens ? startClock(context, row.category) : null },
        },
      ],
    }))
}

const acts = (row: TicketStatus): Act[] => [
  ...(ofState[row.state]?.(row) ?? []),
  ...ofReplyClock(row),
  ...ofCoUnits(row),
  ...ofSupervision(row),
  ...ofPromises(row),
]

/** The next instant at which the clock has something to do with this ticket, or null. */
export const nextWake = (row: TicketStatus): string | null =>
  acts(row)
    .map((act) => act.at)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

/** What the clock does now: the earliest act that is due, or nothing. */
export function actOfClock(context: Context, row: TicketStatus): NewEvent[] {
  const now = context.now.getTime()
  const due = acts(row).filter((act) => Date.parse(act.at) <= now && permits(act.command, 'clock', row.state))
  const first = due.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]
  if (first) return first.events(context)
  return []
}

/** The region's clock that runs in a state besides the reply clock. */
const waits: Partial<Record<TicketStatus['state'], ClockName>> = {
  pending: 'accept',
  dispatched: 'objection',
  objected: 'objectionDecision',
  awaiting: 'supplement',
  reviewing: 'reviewDecision',
}

/** What a newly published holiday plan changes: deadlines that were provisional are worked out again. */
export function recompute(context: Context, row: TicketStatus): NewEvent[] {
  const { calendar, region } = context
  const wait = waits[row.state]
  const waiting =
    wait && waitOf(row)?.provisional ? calendar.deadline(new Date(row.since), region.clocks[wait].value) : null
  const clock = beforeReply.includes(row.state) && row.clock?.due.provisional ? wind(context, row.clock) : null
  const payload = { waiting: waiting?.provisional ? null : waiting, clock: clock?.due.provisional ? null : clock }
  return payload.waiting || payload.clock ? [{ kind: 'deadlinesRecomputed', payload }] : []
}
