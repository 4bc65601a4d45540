import type { Deadline, TicketStatus } from '@contract/complaint/events'
import { permits, type State } from '@contract/complaint/states'
import { nextWake, opinionDue } from './commands/clock'
import { isBroken, priorityOf } from './priority'

/** The deadline that matters now: acceptance, reply, an answer, a rating or a review. */
export function deadlineOf(row: TicketStatus): Deadline | null {
  switch (row.state) {
    case 'pending':
      return row.acceptBy
    case 'accepted':
    case 'dispatched':
    case 'objected':
    case 'handling':
      return row.clock?.due ?? null
    case 'awaiting':
      return row.ask?.answerBy ?? null
    case 'replied':
      return row.reply?.rateBy ?? null
    case 'reviewing':
      return row.review?.decideBy ?? null
    default:
      return null
  }
}

export type Turn = 'citizen' | 'desk' | 'unit' | 'supervisor' | 'nobody'
export function turnOf(row: TicketStatus): Turn {
  switch (row.state) {
    case 'awaiting':
    case 'replied':
      return row.detached ? 'nobody' : 'citizen'
    case 'pending':
    case 'accepted':
    case 'objected':
      return 'desk'
    case 'dispatched':
    case 'handling':
      return 'unit'
    case 'reviewing':
      return 'supervisor'
    default:
      return 'nobody'
  }
}

/** The end of the earliest promise that is still to be kept. */
const promiseDue = (row: TicketStatus) =>
  row.promises
    .filter((promise) => promise.state === 'open')
    .map((promise) => promise.due.at)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

/** Dispatched to a unit that has not answered yet. */
export const inHand: readonly State[] = ['dispatched', 'objected', 'handling', 'awaiting']

/** Co-units whose opinion of this round is missing. */
export const owing = (row: TicketStatus): string[] =>
  row.clock && inHand.includes(row.state)
    ? row.coUnits.filter((unit) => !row.opinions.some((opinion) => opinion.unit === unit))
    : []

/** Until when the unit reports to the supervisor; null when it has, or cannot any more. */
export const reportDue = ({ supervision, state }: TicketStatus): Deadline | null =>
  supervision && !supervision.reported && permits('reportSupervision', 'handler', state) ? supervision.reportBy : null

/** Until when somebody may be called about the last reply; null when there is nothing to ask or nobody to call. */
export function callUntil(row: TicketStatus): string | null {
  const asked = row.reply !== null && !row.rated.includes(row.reply.n)
  if (!asked || row.identity === 'anonymous' || row.detached) return null
  if (row.state === 'replied') return row.reply?.rateBy.at ?? null
  return row.state === 'closed' ? (row.rateUntil?.at ?? null) : null
}

/** What lists are made from, written beside the row with every event. */
export const columnsOf = (row: TicketStatus) => ({
  version: row.version,
  state: row.state,
  leadUnit: row.unit,
  coUnits: row.coUnits,
  dueAt: deadlineOf(row)?.at ?? null,
  replyDueAt: row.clock?.due.at ?? null,
  wakeAt: nextWake(row),
  citizenTurn: turnOf(row) === 'citizen',
  urgent: row.urgent,
  supervised: row.supervision !== null,
  signer: row.draft?.signers[0] ?? null,
  extensionAsked: row.extension?.state === 'asked',
  terminationAsked: row.terminationAsked,
  handlerNo: row.handler,
  priority: priorityOf(row),
  promiseDueAt: promiseDue(row),
  groupLead: row.group,
  published: row.published,
  opinionsMissing: owing(row),
  opinionDueAt: owing(row).length > 0 ? opinionDue(row) : null,
  reportDueAt: reportDue(row)?.at ?? null,
  eightyAt: inHand.includes(row.state) ? (row.clock?.eighty ?? null) : null,
  promiseBroken: inHand.includes(row.state) && row.promises.some(isBroken),
})
