import type { TicketEvent } from '@contract/complaint/events'
import type { ActorKind, EventKind, State } from '@contract/complaint/states'
import type { Happening } from './paper-ticket'

type Ways = Partial<Record<State, Partial<Record<ActorKind, EventKind | EventKind[]>>>>

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
  dispatched: { handling: { handler: 'signed', dispatcher: 'signed' }, objected: { handler: 'objected' } },
  objected: { dispatched: { dispatcher: 'dispatched', clock: 'dispatched' }, refused: { dispatcher: 'refused' } },
  handling: {
    awaiting: { handler: 'asked' },
    replied: { handler: 'replied', head: 'replied', supervisor: 'replied' },
    terminated: { supervisor: 'terminationDecided' },
  },
  awaiting: { handling: { citizen: 'supplemented', clock: 'unanswered' } },
  replied: {
    closed: { citizen: 'rated', clock: 'closed', dispatcher: 'rated' },
    handling: { citizen: ['returned', 'promiseDisputed'], clock: 'promiseBroken', dispatcher: 'returned' },
    accepted: { citizen: 'returned', dispatcher: 'returned' },
  },
  closed: {
    handling: { clock: 'promiseBroken', citizen: ['promiseDisputed', 'returned'] },
    accepted: { citizen: 'returned' },
    reviewing: { citizen: 'reviewRequested' },
  },
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
  is('returned', 'reviewDecided', 'filed')(event) ||
  ((event.kind === 'promiseBroken' || event.kind === 'promiseDisputed') && event.payload.clock !== null)

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
    const known = [ways[before.state][after.state]?.[event.by] ?? []].flat()
    if (!withdrawal && !known.includes(event.kind))
      return `${before.state} > ${after.state} by ${event.kind} of ${event.by}`
  }
  switch (event.kind) {
    case 'asked':
      return count(past, 'asked') >= 2 ? 'asked a third time' : null
    case 'returned':
      if (count(past, 'returned') >= 3) return 'sent back a fourth time'
      if (after.group !== null) return 'sent back and still in the group'
      if (before!.state === 'closed' && past.at(-1)?.kind !== 'ratingCorrected') return 'sent back after the end'
      if (event.by === 'dispatcher' && past.at(-1)?.kind !== 'rated') return 'sent back by the desk without a call'
      return count(past, 'returned') === 2 && !before!.supervision && events[n + 1]?.kind !== 'supervisionOpened'
        ? 'third 退回 without 督办'
        : null
    case 'rated':
      if ((event.by === 'dispatcher') !== (event.payload.phone !== undefined)) return 'rated by the desk without a call'
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
    case 'signed':
      return event.by === 'dispatcher' && !event.payload.copied ? 'signed by the desk' : null
    case 'opinionGiven':
      if (event.payload.unit !== event.unit || !before!.coUnits.includes(event.unit ?? ''))
        return 'opinion of no co-unit'
      return before!.opinions.some(({ unit }) => unit === event.unit) ? 'two opinions of one unit in one round' : null
    case 'coUnitsInvited':
      if (after.coUnits.includes(after.aboutUnit ?? '-')) return 'the reported unit invited'
      if (after.coUnits.includes(after.unit ?? '-')) return 'the lead unit invited'
      return new Set(after.coUnits).size < after.coUnits.length || after.coUnits.length > 5
        ? 'a unit invited twice, or too many'
        : null
    case 'assigned':
      return event.unit === before!.unit ? null : 'assigned by another unit'
    case 'merged':
      return past.at(-1)?.kind === 'filed' ? 'merged before acceptance' : null
    case 'unmerged':
      return before!.group === null ? 'taken out of no group' : null
    case 'published':
      return before!.published || after.identity === 'confidential' || after.type === 'report'
        ? 'published what must not be'
        : null
    case 'promiseConfirmed':
    case 'promiseDisputed':
      return before!.promises.some(({ id, state }) => id === event.payload.id && state === 'kept')
        ? null
        : 'spoke of a promise that nobody said was kept'
    case 'ratingCorrected': {
      const called = past.some(
        (other) => other.kind === 'rated' && other.payload.phone && other.payload.n === event.payload.n,
      )
      const again = past.some((other) => other.kind === 'ratingCorrected' && other.payload.n === event.payload.n)
      return called && !again ? null : 'corrected what no call entered, or twice'
    }
    case 'supervisionOpened':
      return before!.supervision ? 'a second 督办 while one is open' : null
    case 'supervisionReported':
      return before!.supervision?.reported === false ? null : 'reported without 督办, or twice'
    case 'supervisionClosed':
      return before!.supervision ? null : 'closed a 督办 that is none'
    case 'pursued':
      return after.type === 'report' ? null : 'pursued what is no 举报'
    case 'escalated':
      if (event.by !== 'clock') return 'escalated by a person'
      if (before!.escalated.includes(event.payload.rung)) return 'one rung twice'
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
