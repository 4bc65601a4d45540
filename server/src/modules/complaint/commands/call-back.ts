import type { NewEvent } from '@contract/complaint/events'
import { Fault } from '../../../plugins/http/fault'
import { type Deciders, withinDays } from './context'
import { checkRating, ratedNow, returned } from './rating'

/** 电话回访: by a dispatcher who had no part in the ticket; the person reads what was entered and may put it right. */
export const callBackCommands: Deciders<'callBack' | 'correctRating'> = {
  callBack: (context, row, { reached, note, rating, redo }, who) => {
    // 匿名 has no phone; who withdrew a 举报 is not asked any more.
    if (row.identity === 'anonymous' || row.detached) throw new Fault('command_not_allowed')
    if (context.facts?.acted) throw new Fault('call_back_own')
    if (row.reply && row.rated.includes(row.reply.n)) throw new Fault('already_rated')
    if (row.rateUntil && context.now.getTime() >= Date.parse(row.rateUntil.at)) throw new Fault('rating_closed')
    const operator = who.staffNo ?? ''
    if (!reached) return [{ kind: 'callTried', payload: { note, operator } }]
    if (!rating) throw new Fault('call_rating_needed', [{ path: '/rating', message: '请填写诉求人的回答' }])
    const correctBy = withinDays(context, context.region.clocks.ratingCorrection.value)
    const again = redo && row.state === 'replied'
    if (redo && !again) throw new Fault('command_not_allowed')
    const events: NewEvent[] = [
      ratedNow(context, row, rating, row.state === 'replied' && !again, { operator, correctBy }),
    ]
    return again ? [...events, ...returned(context, row, redo)] : events
  },

  correctRating: (context, row, { rating, redo }) => {
    const { phoneRating } = row
    if (!phoneRating || context.now.getTime() >= Date.parse(phoneRating.correctBy.at))
      throw new Fault('not_correctable')
    checkRating(rating)
    const corrected: NewEvent = { kind: 'ratingCorrected', payload: { ...rating, n: phoneRating.n } }
    if (!redo) return [corrected]
    if (row.state !== 'closed' || row.reply?.n !== phoneRating.n) throw new Fault('command_not_allowed')
    return [corrected, ...returned(context, row, redo)]
  },
}
