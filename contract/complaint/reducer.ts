import { besideChanges } from './beside-changes'
import type { TicketEvent, TicketStatus } from './events'
import { born } from './born'
import { freshClock, withoutOpinions } from './fresh-clock'
import { moves, type State } from './states'
import { waitUntil } from './waiting'

/** Thrown when an event does not fit the row: a fault of the program, never of the person. */
export class IllegalMove extends Error {
  constructor(kind: string, from: string) {
    super(`event ${kind} is not allowed in state ${from}`)
    this.name = 'IllegalMove'
  }
}

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
      const escalated = withoutOpinions(row.escalated).filter((rung) => rung !== 'unsigned' && rung !== 'unit-gone')
      const opinions = row.opinions.filter((opinion) => coUnits.includes(opinion.unit))
      const fresh = { handler: null, opinions, coInvitedAt: coUnits.length > 0 ? event.at : null }
      return { state: 'dispatched', unit, coUnits, objectBy, unsignedAt, escalated, objection: null, ...fresh }
    }
    case 'objected':
      return {
        state: 'objected',
        objection: { unit: row.unit ?? '', decideBy: event.payload.decideBy },
        objected: [...row.objected, row.unit ?? ''],
      }
    case 'signed':
      return { state: 'handling', signedAt: event.at, handler: event.payload.handler ?? row.handler }
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
      const { n, closes, reviewBy, phone } = event.payload
      const given = { rated: [...row.rated, n], phoneRating: phone ? { n, correctBy: phone.correctBy } : null }
      return closes ? { ...given, state: 'closed', endedAt: event.at, reviewBy } : given
    }
    case 'returned':
      return {
        ...freshClock,
        state: row.unit ? 'handling' : 'accepted',
        returns: row.returns + 1,
        clock: event.payload.clock,
        // Who is not content with the shared answer goes on alone.
        group: null,
        endedAt: null,
        reviewBy: null,
        rateUntil: null,
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
      const open = { review: null, endedAt: null, reviewBy: null, rateUntil: null }
      if (from === 'refused')
        return { ...open, state: 'pending', acceptBy, clock: null, escalated: [], unit: null, coUnits: [] }
      return { ...freshClock, ...open, state: row.unit ? 'handling' : 'accepted', clock }
    }
    case 'withdrawn':
      return { state: 'withdrawn', withdrawnFrom: row.state, endedAt: event.at }
    case 'pursued':
      return { state: row.withdrawnFrom ?? 'pending', withdrawnFrom: null, endedAt: null, detached: true }
    case 'urged':
      return { lastUrged: event.payload.day }
    case 'urgencySet':
      return { urgent: event.payload.urgent }
    case 'escalated':
      return { escalated: [...row.escalated, event.payload.rung] }
    case 'deadlinesRecomputed': {
      const { waiting, clock } = event.payload
      return { ...(waiting ? waitUntil(row, waiting) : {}), ...(clock ? { clock } : {}) }
    }
    default:
      return besideChanges(row, event)
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
