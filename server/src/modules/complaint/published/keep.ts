import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import type { State } from '@contract/complaint/states'
import type { Tx } from '../../../plugins/db/types'
import { publishedRepository } from './repository'

/** While it may still be supported and joined. */
export const atWork: readonly State[] = ['accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'reviewing']

/** Keeps what neighbours read in step with the ticket, in the transaction of the events. */
export async function keepPublished(
  tx: Tx,
  number: string,
  status: TicketStatus,
  events: readonly NewEvent[],
  at: Date,
) {
  const published = events.findLast((event) => event.kind === 'published' || event.kind === 'unpublished')
  const open = atWork.includes(status.state)
  const rows = publishedRepository(tx)
  if (published?.kind === 'published') return rows.publish(number, { ...published.payload, open, at: at.toISOString() })
  if (published) return rows.hide(number)
  if (status.published) return rows.settle(number, open)
}
