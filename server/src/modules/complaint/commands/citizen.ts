import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import { ratingReasons, type Satisfaction } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { NewRating } from '@contract/complaint/schema'
import { Fault } from '../../../plugins/http/fault'
import { along, type Context, type Deciders, resumeClock, startClock, within, withinDays } from './context'

function checkRating(rating: NewRating) {
  const known = ratingReasons[rating.satisfaction as Satisfaction]
  if (!rating.reasons.every((code) => code in known))
    throw new Fault('rating_reason_unknown', [{ path: '/reasons', message: '请按所选的满意程度重新选择原因' }])
  if (rating.satisfaction <= 2 && rating.reasons.length === 0 && !rating.text.trim()) {
    throw new Fault('rating_reason_needed', [{ path: '/reasons', message: '请至少选一项原因，或写几句话' }])
  }
}

/** One rating for each reply (一次一评, GB/T 39734-2020). */
function rated(context: Context, row: TicketStatus, rating: NewRating, closes: boolean): NewEvent {
  const n = row.reply?.n ?? 0
  if (n === 0) throw new Fault('command_not_allowed')
  if (row.rated.includes(n)) throw new Fault('already_rated')
  if (row.rateUntil && context.now.getTime() >= Date.parse(row.rateUntil.at)) throw new Fault('rating_closed')
  checkRating(rating)
  return {
    kind: 'rated',
    payload: { ...rating, n, closes, reviewBy: withinDays(context, context.region.clocks.reviewWindow.value) },
  }
}

export const citizenCommands: Deciders<
  'supplement' | 'urge' | 'withdraw' | 'rate' | 'sendBack' | 'requestReview' | 'message'
> = {
  supplement: (context, row, { text, photos }) => {
    const clock = row.state === 'awaiting' ? resumeClock(context, row) : null
    return [{ kind: 'supplemented', payload: { text, clock, ...along(photos) } }]
  },

  message: (_context, _row, { text, photos }) => [{ kind: 'messaged', payload: { text, ...along(photos) } }],

  urge: (context, row) => {
    const day = context.calendar.dayOf(context.now)
    if (row.lastUrged === day) throw new Fault('already_urged')
    return [{ kind: 'urged', payload: { day } }]
  },

  withdraw: (_context, _row, { reason }) => [{ kind: 'withdrawn', payload: { reason } }],

  rate: (context, row, rating) => [rated(context, row, rating, row.state === 'replied')],

  sendBack: (context, row, { reason, rating }) => {
    if (row.returns >= limits.returns) throw new Fault('no_more_returns')
    const events: NewEvent[] = rating ? [rated(context, row, rating, false)] : []
    events.push({ kind: 'returned', payload: { reason, clock: startClock(context, row.category) } })
    const third = row.returns === limits.freeReturns
    if (third && !row.supervision)
      events.push({ kind: 'supervisionOpened', payload: { reason: '第三次退回重办，自动列入督办' } })
    return events
  },

  requestReview: (context, row, { reason }) => {
    if (row.reviewUsed) throw new Fault('review_used')
    if (row.reviewBy && context.now.getTime() >= Date.parse(row.reviewBy.at)) throw new Fault('review_late')
    return [
      {
        kind: 'reviewRequested',
        payload: { reason, decideBy: within(context, context.region.clocks.reviewDecision.value) },
      },
    ]
  },
}
