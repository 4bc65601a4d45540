import { Fault } from '../../../plugins/http/fault'
import { along, type Deciders, resumeClock, within } from './context'
import { ratedNow, returned } from './rating'

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

  rate: (context, row, rating) => [ratedNow(context, row, rating, row.state === 'replied')],

  sendBack: (context, row, { reason, rating }) => [
    ...(rating ? [ratedNow(context, row, rating, false)] : []),
    ...returned(context, row, reason),
  ],

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
