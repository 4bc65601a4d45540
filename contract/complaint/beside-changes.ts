import type { NewPromise, ReplyClock, TicketEvent, TicketPromise, TicketStatus } from './events'
import { freshClock, withoutOpinions } from './fresh-clock'

const settle = (row: TicketStatus, id: string, change: Partial<TicketPromise>) =>
  row.promises.map((promise) => (promise.id === id ? { ...promise, ...change } : promise))

/** A promise not kept opens an answered ticket again; the clock is there when it does. */
const reopened = (promises: TicketPromise[], clock: ReplyClock | null): Partial<TicketStatus> =>
  clock
    ? { ...freshClock, promises, state: 'handling', clock, endedAt: null, reviewBy: null, rateUntil: null }
    : { promises }

/** Without what only the event says. */
const promiseOf = ({ id, text, due }: NewPromise): NewPromise => ({ id, text, due })

type Beside = Extract<
  TicketEvent,
  {
    kind:
      | 'assigned'
      | 'coUnitsInvited'
      | 'opinionGiven'
      | 'published'
      | 'unpublished'
      | 'merged'
      | 'unmerged'
      | 'promised'
      | 'promiseKept'
      | 'promiseConfirmed'
      | 'promiseBroken'
      | 'promiseDisputed'
      | 'ratingCorrected'
      | 'supervisionOpened'
      | 'supervisionReported'
      | 'supervisionClosed'
      | 'progressed'
      | 'messaged'
      | 'noted'
      | 'callTried'
  }
>

/** What happens beside the way from filing to closing: who works on it together, promises, 督办. */
export function besideChanges(row: TicketStatus, event: Beside): Partial<TicketStatus> {
  switch (event.kind) {
    case 'assigned':
      return { handler: event.payload.handler }
    case 'coUnitsInvited':
      return {
        coUnits: [...row.coUnits, ...event.payload.units],
        coInvitedAt: event.at,
        escalated: withoutOpinions(row.escalated),
      }
    case 'opinionGiven':
      return { opinions: [...row.opinions, { unit: event.payload.unit, at: event.at }] }
    case 'published':
      return { published: true }
    case 'unpublished':
      return { published: false }
    case 'merged':
      return { group: event.payload.lead }
    case 'unmerged':
      return { group: null }
    case 'promised':
      return { promises: [...row.promises, { ...promiseOf(event.payload), state: 'open' }] }
    case 'promiseKept': {
      const { id, disputeBy } = event.payload
      return { promises: settle(row, id, { state: 'kept', ...(disputeBy ? { disputeBy } : {}) }) }
    }
    case 'promiseConfirmed':
      return { promises: settle(row, event.payload.id, { state: 'confirmed' }) }
    case 'promiseBroken':
      return reopened(settle(row, event.payload.id, { state: 'broken' }), event.payload.clock)
    case 'promiseDisputed':
      return reopened(settle(row, event.payload.id, { state: 'disputed' }), event.payload.clock)
    case 'ratingCorrected':
      return { phoneRating: null }
    case 'supervisionOpened':
      return {
        supervision: {
          openedAt: event.at,
          ground: event.payload.ground ?? null,
          reportBy: event.payload.reportBy ?? null,
          reported: false,
        },
        escalated: row.escalated.filter((rung) => rung !== 'report-overdue'),
      }
    case 'supervisionReported':
      return { supervision: row.supervision && { ...row.supervision, reported: true } }
    case 'supervisionClosed':
      return { supervision: null }
    case 'progressed':
    case 'messaged':
    case 'noted':
    case 'callTried':
      return {}
  }
}
