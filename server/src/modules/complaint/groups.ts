import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import { limits } from '@contract/complaint/limits'
import { endStates, type EventKind, moves, type State } from '@contract/complaint/states'
import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import { type Author, record } from './recorder'
import { ticketRepository, type TicketRow } from './repository'

const clockAuthor: Author = { by: 'clock', unit: null, staffNo: null }

type Copy<K extends EventKind> = (event: Extract<NewEvent, { kind: K }>, member: TicketRow) => NewEvent | null
const asItIs = (event: NewEvent) => ({ ...event, payload: { ...event.payload, copied: true } }) as NewEvent

/** What is done once for the whole group, as it is told to one member; null where that one must get an answer of its own. */
const copies: { [K in EventKind]?: Copy<K> } = {
  objected: asItIs,
  signed: asItIs,
  progressed: asItIs,
  promised: asItIs,
  // The 协办单位 give their opinions once, on the lead; the reported unit never gets the ticket about it (回避).
  dispatched: (event, member) =>
    event.payload.unit === member.aboutUnit
      ? null
      : { ...event, payload: { ...event.payload, coUnits: [], copied: true } },
  promiseKept: (event, { status }) =>
    status.promises.some(({ id, state }) => id === event.payload.id && state === 'open')
      ? { ...event, payload: { ...event.payload, copied: true } }
      : null,
  // Who has sent three replies back is owed one that a supervisor has signed for them.
  replied: (event, { status }) =>
    status.draft || status.returns > limits.freeReturns
      ? null
      : { ...event, payload: { ...event.payload, n: status.replies + 1, copied: true } },
}
const copyOf = (event: NewEvent, member: TicketRow) =>
  (copies[event.kind] as Copy<EventKind> | undefined)?.(event, member) ?? null

const fits = (event: NewEvent, member: TicketStatus) =>
  (moves[event.kind].from as readonly State[]).includes(member.state)

type Done = { row: TicketRow; status: TicketStatus; events: readonly NewEvent[]; author: Author; now: Date }
type On = Pick<Ports, 'enqueue'>

/**
 * The lead's plan and answers reach every ticket that shares them, in the same transaction, as far as each stands where it can
 * take them; who was asked a question or has a reply waiting for its signature gets an answer of their own.
 */
async function copyToMembers(ports: On, tx: Tx, { row: lead, events, author, now }: Done) {
  const toCopy = author.by === 'citizen' ? [] : events.filter(({ kind }) => kind in copies)
  if (toCopy.length === 0) return
  for (const member of await ticketRepository(tx).lockMembers(lead.number)) {
    // Sent elsewhere by itself it has a plan of its own.
    if (member.status.unit !== lead.status.unit) continue
    let row = member
    for (const event of toCopy) {
      const copy = copyOf(event, row)
      if (!copy || !fits(copy, row.status)) continue
      row = { ...row, status: await record(ports, tx, row.number, row.status, [copy], author, now, null) }
    }
  }
}

/** Still waiting for an answer, with nobody's plan to share when the lead has ended. */
const unanswered: readonly State[] = ['dispatched', 'objected', 'handling', 'awaiting']

/**
 * A lead that has ended (withdrawn, refused, terminated, closed) cannot speak for the others any more: the one filed first among
 * those still unanswered leads on, and nobody's clock changes. Who was answered already keeps the answer.
 */
export async function handOver(ports: On, tx: Tx, { number, status }: Pick<TicketRow, 'number' | 'status'>, now: Date) {
  if (!endStates.includes(status.state)) return
  const waiting = (await ticketRepository(tx).lockMembers(number)).filter((member) =>
    unanswered.includes(member.status.state),
  )
  const [heir, ...rest] = waiting.sort((a, b) => Date.parse(a.status.filedAt) - Date.parse(b.status.filedAt))
  if (!heir) return
  const write = (member: TicketRow, event: NewEvent) =>
    record(ports, tx, member.number, member.status, [event], clockAuthor, now, null)
  const reason = rest.length > 0 ? '原主单已结束，由这件牵头办理' : '原主单已结束，单独办理'
  await write(heir, { kind: 'unmerged', payload: { reason, moved: true } })
  for (const member of rest) await write(member, { kind: 'merged', payload: { lead: heir.number, moved: true } })
}

/** A member that the desk sends to another unit than its lead's shares no plan any more. */
async function leaveWhenElsewhere(ports: On, tx: Tx, { row, status, now }: Done): Promise<TicketStatus> {
  if (!row.status.group || status.group !== row.status.group || status.unit === row.status.unit) return status
  const left: NewEvent = { kind: 'unmerged', payload: { reason: '改派给别的单位，单独办理', moved: true } }
  return record(ports, tx, row.number, status, [left], clockAuthor, now, null)
}

/** What a command on one ticket means for those it shares a plan with. @returns the ticket as it is then */
export async function tellGroup(ports: On, tx: Tx, done: Done): Promise<TicketStatus> {
  await copyToMembers(ports, tx, done)
  const status = await leaveWhenElsewhere(ports, tx, done)
  await handOver(ports, tx, { number: done.row.number, status }, done.now)
  return status
}

/**
 * A lead is held before its members, always: so that two who act on one group never wait for each other. Merging is the one
 * command that holds a member and then needs a lead; it takes the lead first, and merges go one at a time, for two that go
 * crosswise would still meet.
 */
export async function holdLead(tx: Tx, name: PersonCommand, input: unknown) {
  if (name !== 'merge') return
  const repository = ticketRepository(tx)
  await repository.lockMerging()
  await repository.lock((input as CommandInputs['merge']).into)
}

/** Photos that came with what was told to the whole group stand with the lead; each member may see them. */
export const groupPhotos = (events: readonly { payload: object }[]): string[] =>
  events.flatMap(({ payload }) => {
    const { copied, photos } = payload as { copied?: boolean; photos?: string[] }
    return copied ? (photos ?? []) : []
  })
