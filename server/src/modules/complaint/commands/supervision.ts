import { Fault } from '../../../plugins/http/fault'
import { along, type Deciders, extendClock, runningClock, startClock, within, withinDays } from './context'

export const supervisionCommands: Deciders<
  | 'decideExtension'
  | 'decideTermination'
  | 'decideReview'
  | 'openSupervision'
  | 'reportSupervision'
  | 'closeSupervision'
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

  openSupervision: (context, row, { ground, reason }) => {
    if (row.supervision) throw new Fault('already_supervised')
    const reportBy = within(context, context.region.clocks.supervisionReport.value)
    return [{ kind: 'supervisionOpened', payload: { ground, reason, reportBy } }]
  },

  reportSupervision: (_context, row, { text, photos }) => {
    if (!row.supervision || row.supervision.reported) throw new Fault('not_reportable')
    return [{ kind: 'supervisionReported', payload: { text, ...along(photos) } }]
  },

  closeSupervision: (_context, row, { opinion, finding }) => {
    if (!row.supervision) throw new Fault('not_supervised')
    return [{ kind: 'supervisionClosed', payload: { opinion, finding } }]
  },
}
