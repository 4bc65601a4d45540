import { Fault } from '../../../plugins/http/fault'
import { type Deciders, extendClock, runningClock, startClock, within, withinDays } from './context'

export const supervisionCommands: Deciders<
  'decideExtension' | 'decideTermination' | 'decideReview' | 'openSupervision' | 'closeSupervision'
> = {
  decideExtension: (context, row, { grant, reason }) => {
    if (row.extension?.state !== 'asked') throw new Fault('nothing_asked')
    const clock = grant ? extendClock(context, runningClock(row), row.extension.days) : null
    return [{ kind: 'extensionDecided', payload: { granted: grant, reason, clock } }]
  },

  decideTermination: (context, row, { grant, reason }) => {
    if (!row.terminationAsked) throw new Fault('nothing_asked')
    return [
      {
        kind: 'terminationDecided',
        payload: { granted: grant, reason, reviewBy: withinDays(context, context.region.clocks.reviewWindow.value) },
      },
    ]
  },

  decideReview: (context, row, { decision, reason }) => {
    const from = row.review?.from
    if (!from) throw new Fault('nothing_asked')
    const upheld = decision === 'uphold'
    const acceptBy = !upheld && from === 'refused' ? within(context, context.region.clocks.accept.value) : null
    const clock = !upheld && from !== 'refused' ? startClock(context, row.category) : null
    return [{ kind: 'reviewDecided', payload: { upheld, reason, clock, acceptBy } }]
  },

  openSupervision: (_context, row, { reason }) => {
    if (row.supervision) throw new Fault('already_supervised')
    return [{ kind: 'supervisionOpened', payload: { reason } }]
  },

  closeSupervision: (_context, row, { opinion }) => {
    if (!row.supervision) throw new Fault('not_supervised')
    return [{ kind: 'supervisionClosed', payload: { opinion } }]
  },
}
