import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import { moves, type State } from '@contract/complaint/states'
import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import { type Author, record } from './recorder'
import { ticketRepository } from './repository'

/** What is done once for the whole group; the rest concerns one ticket alone. */
function copyOf(event: NewEvent, member: TicketStatus): NewEvent | null {
  switch (event.kind) {
    case 'objected':
    case 'dispatched':
    case 'signed':
    case 'progressed':
    case 'promised':
      return { ...event, payload: { ...event.payload, copied: true } } as NewEvent
    case 'promiseKept':
      return member.promises.some(({ id, state }) => id === event.payload.id && state === 'open')
        ? { ...event, payload: { ...event.payload, copied: true } }
        : null
    case 'replied':
      return member.draft ? null : { ...event, payload: { ...event.payload, n: member.replies + 1, copied: true } }
    default:
      return null
  }
}

const fits = (event: NewEvent, member: TicketStatus) =>
  (moves[event.kind].from as readonly State[]).includes(member.state)

type Done = { number: string; events: readonly NewEvent[]; author: Author; now: Date }

/**
 * The lead's plan and answers reach every ticket that shares them, in the same transaction, as far as each stands where it can
 * take them; who was asked a question or has a reply waiting for its signature gets an answer of their own.
 */
export async function copyToMembers(ports: Pick<Ports, 'enqueue'>, tx: Tx, { number, events, author, now }: Done) {
  if (author.by === 'citizen') return
  const shared = events.filter(
    (event) => copyOf(event, { promises: [] } as unknown as TicketStatus) !== null || event.kind === 'promiseKept',
  )
  if (shared.length === 0) return
  for (const member of await ticketRepository(tx).lockMembers(number)) {
    let { status } = member
    for (const event of shared) {
      const copy = copyOf(event, status)
      if (copy && fits(copy, status)) status = await record(ports, tx, member.number, status, [copy], author, now, null)
    }
  }
}
