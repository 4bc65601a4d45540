import type { Deadline, TicketStatus } from '@contract/complaint/events'
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
})
