import type { TicketEvent } from '@contract/complaint/events'
import type { ActorKind, EventKind, State } from '@contract/complaint/states'
import type { Happening } from './paper-ticket'

type Ways = Partial<Record<State, Partial<Record<ActorKind, EventKind>>>>

/**
 * The state table of the domain rules written a second time, by hand and without looking at `contract/states`: where a
 * ticket may go from each state, who moves it, and by what. 撤回 is added for all states before the end.
 */
const ways: Record<State, Ways> = {
  pending: {
    accepted: { dispatcher: 'accepted' },
    refused: { dispatcher: 'refused' },
    transferred: { dispatcher: 'transferred' },
  },
  accepted: { dispatched: { dispatcher: 'dispatched' }, replied: { dispatcher: 'replied' } },
  dispatched: { handling: { handler: 'signed' }, objected: { handler: 'objected' } },
  objected: { dispatched: { dispatcher: 'dispatched', clock: 'dispatched' }, refused: { dispatcher: 'refused' } },
  handling: {
    awaiting: { handler: 'asked' },
    replied: { handler: 'replied', head: 'replied', supervisor: 'replied' },
    terminated: { supervisor: 'terminationDecided' },
  },
  awaiting: { handling: { citizen: 'supplemented', clock: 'unanswered' } },
  replied: {
    closed: { citizen: 'rated', clock: 'closed' },
    handling: { citizen: 'returned', clock: 'promiseBroken' },
    accepted: { citizen: 'returned' },
  },
  closed: { handling: { clock: 'promiseBroken' }, reviewing: { citizen: 'reviewRequested' } },
  refused: { reviewing: { citizen: 'reviewRequested' } },
  terminated: { reviewing: { citizen: 'reviewRequested' } },
  reviewing: Object.fromEntries(
    (['refused', 'terminated', 'closed', 'pending', 'handling', 'accepted'] as const).map((state) => [
      state,
      { supervisor: 'reviewDecided' as const },
    ]),
  ),
  withdrawn: Object.fromEntries(
    (['pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied'] as const).map((state) => [
      state,
      { dispatcher: 'pursued' as const },
    ]),
  ),
  transferred: {},
}
const beforeTheEnd: readonly State[] = [
  'pending',
  'accepted',
  'dispatched',
  'objected',
  'handling',
  'awaiting',
  'replied',
]

type Begins = (event: TicketEvent) => boolean
const is =
  (...kinds: EventKind[]): Begins =>
  (event) =>
    kinds.includes(event.kind)
/** A fresh reply clock: everything of the round before is over. */
const reopens: Begins = (event) =>
  is('returned', 'reviewDecided', 'filed')(event) || (event.kind === 'promiseBroken' && event.payload.clock !== null)

const since = (events: readonly TicketEvent[], n: number, begins: Begins) =>
  events.slice(events.findLastIndex((event, at) => at < n && begins(event)) + 1, n)
const count = (events: readonly TicketEvent[], kind: EventKind) => events.filter((event) => event.kind === kind).length
const signedBy = (events: readonly TicketEvent[], signer: string) =>
  events.some((event) => event.kind === 'replySigned' && event.payload.signer === signer)

/** What must hold at this event, seen only from the events before it. */
function breachAt(history: readonly Happening[], n: number): string | null {
  const { event, before, after } = history[n]!
  const events = history.map((happening) => happening.event)
  const past = events.slice(0, n)
  if (event.seq !== n + 1 || after.version !== n + 1) return 'numbers of events and versions run on without a gap'
  if (before && before.state !== after.state) {
    const withdrawal = event.kind === 'withdrawn' && event.by === 'citizen' && beforeTheEnd.includes(before.state)
    if (!withdrawal && ways[before.state][after.state]?.[event.by] !== event.kind)
      return `${before.state} > ${after.state} by ${event.kind} of ${event.by}`
  }
  switch (event.kind) {
    case 'asked':
      return count(past, 'asked') >= 2 ? 'asked a third time' : null
    case 'returned':
      if (count(past, 'returned') >= 3) return 'sent back a fourth time'
      return count(past, 'returned') === 2 && !before!.supervision && events[n + 1]?.kind !== 'supervisionOpened'
        ? 'third 退回 without 督办'
        : null
    case 'rated':
      return past.some((other) => other.kind === 'rated' && other.payload.n === event.payload.n)
        ? 'one reply rated twice'
        : null
    case 'replied': {
      const signing = since(events, n, is('replyDrafted'))
      const drafted = count(since(events, n, reopens), 'replyDrafted') > 0
      if (['unsolved', 'unreasonable'].includes(event.payload.outcome) && !(drafted && signedBy(signing, 'head')))
        return 'unsigned 未解决 or 不合理'
      if (count(past, 'returned') >= 3 && !(drafted && signedBy(signing, 'supervisor')))
        return 'reply after the third 退回 without a supervisor'
      return event.payload.n !== count(past, 'replied') + 1 ? 'replies are not numbered in order' : null
    }
    case 'terminationDecided': {
      const lately = since(events, n, is('asked', 'supplemented'))
      return event.payload.granted && count(lately, 'unanswered') === 0 ? 'terminated though answered' : null
    }
    case 'terminationAsked':
      return count(
        since(events, n, (other) => is('asked', 'supplemented')(other) || reopens(other)),
        'unanswered',
      ) === 0
        ? 'termination asked though nothing is unanswered'
        : null
    case 'extensionAsked':
      return count(since(events, n, reopens), 'extensionAsked') > 0 ? 'a second 延期 of one clock' : null
    case 'objected':
      return past.some((other) => other.kind === 'objected' && other.unit === event.unit)
        ? 'a second objection of one unit'
        : null
    case 'refused':
      if (event.payload.code === 'R2' && !event.payload.route.trim()) return 'R2 without a route'
      return before!.state === 'objected' && event.payload.code === 'R1' ? 'R1 after an objection' : null
    case 'dispatched':
      return [event.payload.unit, ...event.payload.coUnits].includes(after.aboutUnit ?? '-')
        ? 'dispatched to the reported unit'
        : null
    case 'reviewRequested':
      return count(past, 'reviewRequested') > 0 ? 'a second 复核' : null
    case 'urged':
      return past.some((other) => other.kind === 'urged' && other.payload.day === event.payload.day)
        ? 'urged twice a day'
        : null
    case 'pursued':
      return after.type === 'report' ? null : 'pursued what is no 举报'
    case 'escalated':
      if (event.by !== 'clock') return 'escalated by a person'
      return event.payload.rung === 'overdue' && !before!.supervision && events[n + 1]?.kind !== 'supervisionOpened'
        ? 'overdue without 督办'
        : null
    case 'closed':
      return Date.parse(event.at) < Date.parse(before!.reply!.rateBy.at) ? 'closed unrated before 7 days' : null
    default:
      return null
  }
}

/** The first breach of the law in a ticket's life, or null. */
export function breachIn(history: readonly Happening[]): string | null {
  for (let n = 0; n < history.length; n++) {
    const breach = breachAt(history, n)
    if (breach)
      return `${breach}: ${history
        .slice(0, n + 1)
        .map(({ event }) => `${event.kind} of ${event.by}`)
        .join(', ')}`
    if (history[n]!.after.promises.filter(({ state }) => state === 'open').length > 5)
      return `${n + 1}: more than five open promises`
    const { after, event } = history[n]!
    if (after.detached && event.by === 'citizen' && event.kind !== 'withdrawn')
      return `${n + 1}: a person who has left still acts`
  }
  return null
}
