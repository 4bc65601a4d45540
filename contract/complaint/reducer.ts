import type { TicketEvent, TicketStatus } from './events'
import { born } from './born'
import { moves, type State } from './states'
import { waitUntil } from './waiting'

/** Thrown when an event does not fit the row: a fault of the program, never of the person. */
export class IllegalMove extends Error {
  constructor(kind: string, from: string) {
    super(`event ${kind} is not allowed in state ${from}`)
    this.name = 'IllegalMove'
  }
}

const freshClock = {
  pausedAt: null,
  escalated: [],
  extension: null,
  terminationAsked: false,
  draft: null,
  unanswered: false,
  ask: null,
} satisfies Partial<TicketStatus>

const settle = (row: TicketStatus, id: string, state: 'kept' | 'broken') =>
  row.promises.map((promise) => (promise.id === id ? { ...promise, state } : promise))

function changes(row: TicketStatus, event: TicketEvent): Partial<TicketStatus> {
  switch (event.kind) {
    case 'filed':
      throw new IllegalMove('filed', row.state)
    case 'accepted':
      return { state: 'accepted', acceptedAt: event.at, clock: event.payload.clock, escalated: [] }
    case 'refused':
      return { state: 'refused', objection: null, clock: null, endedAt: event.at, reviewBy: event.payload.reviewBy }
    case 'transferred':
      return { state: 'transferred', endedAt: event.at }
    case 'dispatched': {
      const { unit, coUnits, objectBy, unsignedAt } = event.payload
      const escalated = row.escalated.filter((rung) => rung !== 'unsigned' && rung !== 'unit-gone')
      return { state: 'dispatched', unit, coUnits, objectBy, unsignedAt, escalated, objection: null }
    }
    case 'objected':
      return {
        state: 'objected',
        objection: { unit: row.unit ?? '', decideBy: event.payload.decideBy },
        objected: [...row.objected, row.unit ?? ''],
      }
    case 'signed':
      return { state: 'handling', signedAt: event.at }
    case 'promised':
      return { promises: [...row.promises, { ...event.payload, state: 'open' }] }
    case 'promiseKept':
      return { promises: settle(row, event.payload.id, 'kept') }
    case 'promiseBroken': {
      const promises = settle(row, event.payload.id, 'broken')
      const { clock } = event.payload
      return clock
        ? { ...freshClock, promises, state: 'handling', clock, endedAt: null, reviewBy: null, rateUntil: null }
        : { promises }
    }
    case 'asked':
      return {
        state: 'awaiting',
        asks: row.asks + 1,
        ask: event.payload,
        pausedAt: event.at,
        unanswered: false,
        terminationAsked: false,
      }
    case 'supplemented':
      if (row.state === 'awaiting') return { state: 'handling', ask: null, pausedAt: null, clock: event.payload.clock }
      // Late, but answered: there is no ground for 终止 any more.
      return { unanswered: false, terminationAsked: false }
    case 'unanswered':
      return { state: 'handling', ask: null, pausedAt: null, unanswered: true, clock: event.payload.clock }
    case 'extensionAsked':
      return { extension: { days: event.payload.days, state: 'asked' } }
    case 'extensionDecided': {
      const { granted, clock } = event.payload
      const extension = { days: row.extension?.days ?? 0, state: granted ? ('granted' as const) : ('refused' as const) }
      return { extension, ...(clock ? { clock, escalated: row.escalated.filter((rung) => rung === 'unsigned') } : {}) }
    }
    case 'terminationAsked':
      return { terminationAsked: true }
    case 'terminationDecided':
      return event.payload.granted
        ? {
            state: 'terminated',
            terminationAsked: false,
            draft: null,
            endedAt: event.at,
            reviewBy: event.payload.reviewBy,
          }
        : { terminationAsked: false, unanswered: false }
    case 'replyDrafted': {
      const { outcome, text, promises, photos, signers } = event.payload
      return { draft: { outcome, text, promises, ...(photos ? { photos } : {}), signers } }
    }
    case 'replySigned':
      return { draft: row.draft && { ...row.draft, signers: row.draft.signers.slice(1) } }
    case 'replySentBack':
      return { draft: null }
    case 'replied': {
      const { n, outcome, rateBy, promises } = event.payload
      const added = promises.map((promise) => ({ ...promise, state: 'open' as const }))
      const extension =
        row.extension?.state === 'asked' ? { ...row.extension, state: 'refused' as const } : row.extension
      return {
        state: 'replied',
        replies: n,
        reply: { n, at: event.at, outcome, rateBy },
        draft: null,
        extension,
        terminationAsked: false,
        promises: [...row.promises, ...added],
      }
    }
    case 'rated': {
      const { n, closes, reviewBy } = event.payload
      const rated = [...row.rated, n]
      return closes ? { rated, state: 'closed', endedAt: event.at, reviewBy } : { rated }
    }
    case 'returned':
      return {
        ...freshClock,
        state: row.unit ? 'handling' : 'accepted',
        returns: row.returns + 1,
        clock: event.payload.clock,
      }
    case 'closed':
      return {
        state: 'closed',
        endedAt: event.at,
        rateUntil: event.payload.rateUntil,
        reviewBy: event.payload.reviewBy,
      }
    case 'reviewRequested':
      return { state: 'reviewing', reviewUsed: true, review: { from: row.state, decideBy: event.payload.decideBy } }
    case 'reviewDecided': {
      const from = row.review?.from ?? 'closed'
      const { upheld, clock, acceptBy } = event.payload
      if (upheld) return { state: from, review: null }
      const reopened = { review: null, endedAt: null, reviewBy: null, rateUntil: null }
      if (from === 'refused')
        return { ...reopened, state: 'pending', acceptBy, clock: null, escalated: [], unit: null, coUnits: [] }
      return { ...freshClock, ...reopened, state: row.unit ? 'handling' : 'accepted', clock }
    }
    case 'withdrawn':
      return { state: 'withdrawn', withdrawnFrom: row.state, endedAt: event.at }
    case 'pursued':
      return { state: row.withdrawnFrom ?? 'pending', withdrawnFrom: null, endedAt: null, detached: true }
    case 'urged':
      return { lastUrged: event.payload.day }
    case 'urgencySet':
      return { urgent: event.payload.urgent }
    case 'supervisionOpened':
      return { supervision: { openedAt: event.at } }
    case 'supervisionClosed':
      return { supervision: null }
    case 'escalated':
      return { escalated: [...row.escalated, event.payload.rung] }
    case 'deadlinesRecomputed': {
      const { waiting, clock } = event.payload
      return { ...(waiting ? waitUntil(row, waiting) : {}), ...(clock ? { clock } : {}) }
    }
    case 'progressed':
    case 'messaged':
      return {}
  }
}

/**
 * The one reducer: the row after the event.
 * @throws IllegalMove when the state table does not know the move
 */
export function apply(row: TicketStatus | null, event: TicketEvent): TicketStatus {
  if (row === null) {
    if (event.kind !== 'filed') throw new IllegalMove(event.kind, 'nothing')
    return born(event)
  }
  const move: { from: readonly State[]; to: readonly State[] | 'same' } = moves[event.kind]
  if (!move.from.includes(row.state)) throw new IllegalMove(event.kind, row.state)
  const next = { ...row, ...changes(row, event), version: row.version + 1 }
  if (next.state !== row.state) next.since = event.at
  const lands = move.to === 'same' ? next.state === row.state : move.to.includes(next.state)
  if (!lands) throw new IllegalMove(event.kind, `${row.state} to ${next.state}`)
  return next
}

/** Rebuilds the row from its events, oldest first. */
export const replay = (events: readonly TicketEvent[]): TicketStatus | null =>
  events.reduce<TicketStatus | null>(apply, null)
