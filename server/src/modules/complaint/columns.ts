import type { Deadline, TicketStatus } from '@contract/complaint/events'
import { endStates } from '@contract/complaint/states'
import { nextWake } from './commands/clock'

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

const ended = (row: TicketStatus) => endStates.includes(row.state)

/** 2: marked 紧急; 1: under 督办, sent back or opened again; 0: the usual, or ended. */
export const priorityOf = (row: TicketStatus): 0 | 1 | 2 => {
  if (ended(row)) return 0
  if (row.urgent) return 2
  return row.supervision !== null || row.returns > 0 || row.promises.some(({ state }) => state === 'broken') ? 1 : 0
}

/** The end of the earliest promise that is still to be kept. */
const promiseDue = (row: TicketStatus) =>
  row.promises
    .filter((promise) => promise.state === 'open')
    .map((promise) => promise.due.at)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

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
})
