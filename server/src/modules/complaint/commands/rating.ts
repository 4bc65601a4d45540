import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import { ratingReasons, type Satisfaction } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { NewRating } from '@contract/complaint/schema'
import { Fault } from '../../../plugins/http/fault'
import { type Context, startClock, within, withinDays } from './context'

export function checkRating(rating: NewRating) {
  const known = ratingReasons[rating.satisfaction as Satisfaction]
  if (!rating.reasons.every((code) => code in known))
    throw new Fault('rating_reason_unknown', [{ path: '/reasons', message: '请按所选的满意程度重新选择原因' }])
  if (rating.satisfaction <= 2 && rating.reasons.length === 0 && !rating.text.trim()) {
    throw new Fault('rating_reason_needed', [{ path: '/reasons', message: '请至少选一项原因，或写几句话' }])
  }
}

type Phone = Extract<NewEvent, { kind: 'rated' }>['payload']['phone']

/** One rating for each reply (一次一评, GB/T 39734-2020). */
export function ratedNow(
  context: Context,
  row: TicketStatus,
  rating: NewRating,
  closes: boolean,
  phone?: Phone,
): NewEvent {
  const n = row.reply?.n ?? 0
  if (n === 0) throw new Fault('command_not_allowed')
  if (row.rated.includes(n)) throw new Fault('already_rated')
  if (row.rateUntil && context.now.getTime() >= Date.parse(row.rateUntil.at)) throw new Fault('rating_closed')
  checkRating(rating)
  const reviewBy = withinDays(context, context.region.clocks.reviewWindow.value)
  return { kind: 'rated', payload: { ...rating, n, closes, reviewBy, ...(phone ? { phone } : {}) } }
}

/** 退回重办; the third goes with 督办. */
export function returned(context: Context, row: TicketStatus, reason: string): NewEvent[] {
  if (row.returns >= limits.returns) throw new Fault('no_more_returns')
  const events: NewEvent[] = [{ kind: 'returned', payload: { reason, clock: startClock(context, row.category) } }]
  const third = row.returns === limits.freeReturns
  if (third && !row.supervision) events.push(supervised(context, 'repeated', '第三次退回重办，自动列入督办'))
  return events
}

/** 督办 that nobody opened: the rules do. */
export const supervised = (context: Context, ground: 'repeated' | 'overdue', reason: string): NewEvent => ({
  kind: 'supervisionOpened',
  payload: { ground, reason, reportBy: within(context, context.region.clocks.supervisionReport.value) },
  by: 'clock',
})
