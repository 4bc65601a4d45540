import { apply } from '@contract/complaint/reducer'
import type { NewEvent, TicketEvent, TicketStatus } from '@contract/complaint/events'
import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import type { Who } from './commands/context'
import { promiseRepository } from './promises/repository'
import { keepPublished } from './published/keep'
import { type Keyed, ticketRepository } from './repository'

export type Author = Who & { staffNo: string | null }

/** Appends events and writes the row that the reducer makes of them, with ratings and outbox rows, in the caller's transaction. */
export async function record(
  ports: Pick<Ports, 'enqueue'>,
  tx: Tx,
  number: string,
  row: TicketStatus,
  events: readonly NewEvent[],
  author: Author,
  at: Date,
  keyed: Keyed | null,
) {
  const repository = ticketRepository(tx)
  let status = row
  for (const [n, event] of events.entries()) {
    const { by, ...what } = event
    const full: TicketEvent = {
      ...what,
      seq: status.version + 1,
      at: at.toISOString(),
      by: by ?? author.by,
      unit: by ? null : author.unit,
    }
    status = apply(status, full)
    await repository.insertEvent(number, { ...full, staffNo: by ? null : author.staffNo }, n === 0 ? keyed : null)
    if (full.kind === 'rated') await repository.insertRating({ number, at: full.at, ...full.payload })
    if (full.kind === 'ratingCorrected') await repository.correctRating({ number, at: full.at, ...full.payload })
    await ports.enqueue(tx, 'ticket', { number, seq: full.seq })
  }
  await repository.update(number, status)
  // The reducer hands on the very list while nothing is promised or settled; an open one goes along to another unit.
  if (status.promises !== row.promises || (status.unit !== row.unit && status.promises.length > 0))
    await promiseRepository(tx).write(number, status)
  await keepPublished(tx, number, status, events, at)
  return status
}
