import type { StoredEvent } from './repository'

const closes = (event: StoredEvent) => event.kind === 'closed' || (event.kind === 'rated' && event.payload.closes)

/** The reply had been closed without a rating when this one was given. */
const afterClosing = (events: readonly StoredEvent[], n: number) => {
  const before = events.slice(0, n).findLast((event) => event.kind === 'replied' || closes(event))
  return before !== undefined && closes(before)
}

const closedSince = (events: readonly StoredEvent[], n: number) =>
  afterClosing(events, n) && !events.slice(n).some((event) => event.kind === 'returned')
const early = (events: readonly StoredEvent[], event: StoredEvent, n: number) => {
  if (event.kind === 'rated') return !events.slice(n).some(closes) && !afterClosing(events, n)
  // Put right along with 退回重办, or while it is done again.
  if (event.kind === 'ratingCorrected') return !events.slice(n).some(closes) && !closedSince(events, n)
  return false
}

/**
 * What staff may read: a rating given along with 退回重办 stays with the citizen until the ticket is closed, so that whoever
 * answers again does not know it (GB/T 39734-2020; it is what the citizen is told while rating).
 */
export const withoutEarlyRatings = (events: readonly StoredEvent[]): StoredEvent[] =>
  events.filter((event, n) => !early(events, event, n))
