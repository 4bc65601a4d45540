import type { Deadline, TicketStatus } from './events'

/** What the state waits for besides the reply: acceptance, objection, its decision, an answer or a review. */
export function waitOf(row: TicketStatus): Deadline | null {
  switch (row.state) {
    case 'pending':
      return row.acceptBy
    case 'dispatched':
      return row.objectBy
    case 'objected':
      return row.objection?.decideBy ?? null
    case 'awaiting':
      return row.ask?.answerBy ?? null
    case 'reviewing':
      return row.review?.decideBy ?? null
    default:
      return null
  }
}

/** The change that makes it wait until another day. */
export function waitUntil(row: TicketStatus, until: Deadline): Partial<TicketStatus> {
  switch (row.state) {
    case 'pending':
      return { acceptBy: until }
    case 'dispatched':
      return { objectBy: until }
    case 'objected':
      return { objection: row.objection && { ...row.objection, decideBy: until } }
    case 'awaiting':
      return { ask: row.ask && { ...row.ask, answerBy: until } }
    case 'reviewing':
      return { review: row.review && { ...row.review, decideBy: until } }
    default:
      return {}
  }
}
