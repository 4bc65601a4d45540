import { endStates, states, ticketTypes } from '@contract/complaint/states'
import { allowedCommands } from '../../../../server/src/modules/complaint/commands/allowed'
import { createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'
import { inputs } from '../../../support/builders'
import { demoRegion } from '../../../support/demo-region'
import { createPaperTicket } from '../../../support/paper-ticket'

const dispatched = (type: (typeof ticketTypes)[number] = 'complain') =>
  createPaperTicket({ type }).give('accept', 'dispatcher', { dispatch: inputs.dispatch })
const handled = () => dispatched().give('sign', 'handler', {})
const refused = () => createPaperTicket().give('refuse', 'dispatcher', inputs.refuse)
const closed = () => handled().give('reply', 'handler', inputs.reply).give('rate', 'citizen', inputs.rate)
const terminated = () =>
  handled()
    .give('ask', 'handler', inputs.ask)
    .until('2026-12-02 08:00')
    .give('requestTermination', 'handler', inputs.requestTermination)
    .give('decideTermination', 'supervisor', inputs.decideTermination)

const reopened = { decision: 'reopen', reason: '应当重新办理' } as const
const upheld = { decision: 'uphold', reason: '处理并无不当' } as const

test.each([
  ['不予受理', refused, 'pending'],
  ['终止', terminated, 'handling'],
  ['办结', closed, 'handling'],
] as const)('复核 of %s either leaves it as it was for good or opens it again', (_what, ended, after) => {
  const before = ended().row().state
  const kept = ended().give('requestReview', 'citizen', inputs.requestReview).give('decideReview', 'supervisor', upheld)
  expect(kept.row().state).toBe(before)
  expect(kept.refusal('requestReview', 'citizen', inputs.requestReview)).toBe('review_used')
  const again = ended()
    .give('requestReview', 'citizen', inputs.requestReview)
    .give('decideReview', 'supervisor', reopened)
  expect(again.row()).toMatchObject({ state: after, endedAt: null, draft: null, ask: null })
})

test('a ticket opened again after 不予受理 has a fresh day for the desk, and after 办结 a fresh reply clock', () => {
  const pending = refused()
    .until('2026-12-10 10:00')
    .give('requestReview', 'citizen', inputs.requestReview)
    .until('2026-12-14 10:00')
    .give('decideReview', 'supervisor', reopened)
  expect(pending.row()).toMatchObject({ acceptBy: { day: '2026-12-15' }, clock: null, unit: null })
  const handling = closed()
    .until('2026-12-10 10:00')
    .give('requestReview', 'citizen', inputs.requestReview)
    .give('decideReview', 'supervisor', reopened)
  expect(handling.row().clock?.due.day).toBe('2026-12-17')
})

test('复核 is open for 30 days, once', () => {
  expect(closed().until('2026-12-24 23:59').refusal('requestReview', 'citizen', inputs.requestReview)).toBeNull()
  expect(closed().until('2026-12-25 00:00').refusal('requestReview', 'citizen', inputs.requestReview)).toBe(
    'review_late',
  )
})

test('the supervisor has 10 working days for a 复核 and is told when they are over', () => {
  const ticket = closed().give('requestReview', 'citizen', inputs.requestReview)
  expect(ticket.row().review?.decideBy.day).toBe('2026-12-08')
  expect(ticket.until('2026-12-09 00:00').last()).toMatchObject({
    kind: 'escalated',
    payload: { rung: 'review-overdue' },
  })
})

test('a citizen withdraws at any time before the end, and then it is over', () => {
  const ticket = handled().give('reply', 'handler', inputs.reply).give('withdraw', 'citizen', { reason: '' })
  expect(ticket.row()).toMatchObject({ state: 'withdrawn', endedAt: ticket.now().toISOString() })
  expect(ticket.until('2027-03-01 00:00').last().kind).toBe('withdrawn')
  expect(ticket.refusal('withdraw', 'citizen', { reason: '' })).toBe('command_not_allowed')
})

test.each(ticketTypes)('a withdrawn %s may be pursued without the person only when it is a 举报', (type) => {
  const ticket = dispatched(type).give('withdraw', 'citizen', { reason: '' })
  expect(ticket.refusal('pursue', 'dispatcher', inputs.pursue)).toBe(type === 'report' ? null : 'not_a_report')
})

test('whoever has withdrawn a 举报 takes no further part in it, while the unit goes on', () => {
  const ticket = dispatched('report')
    .give('withdraw', 'citizen', { reason: '' })
    .give('pursue', 'dispatcher', inputs.pursue)
  expect(ticket.row()).toMatchObject({ state: 'dispatched', detached: true })
  expect(ticket.refusal('message', 'citizen', inputs.message)).toBe('detached')
  ticket.give('sign', 'handler', {}).give('reply', 'handler', inputs.reply)
  expect(ticket.refusal('rate', 'citizen', inputs.rate)).toBe('detached')
  expect(ticket.until('2026-12-02 00:00').row().state).toBe('closed')
})

test('from an end only 复核, 继续查办 or a broken promise leads back: nothing else is even offered, but a note of the desks', () => {
  const context = { now: new Date(), calendar: createWorkingCalendar(demoRegion), region: demoRegion, newId: () => '' }
  const offered = [refused, terminated, closed, () => dispatched().give('withdraw', 'citizen', { reason: '' })].flatMap(
    (ended) => {
      const ticket = ended()
      const { unit, state } = ticket.row()
      expect(endStates).toContain(state)
      return (['citizen', 'dispatcher', 'handler', 'head', 'supervisor'] as const).flatMap((by) =>
        allowedCommands({ ...context, now: ticket.now() }, ticket.row(), {
          by,
          unit: by === 'handler' || by === 'head' ? unit : null,
        }),
      )
    },
  )
  expect([...new Set(offered)].sort()).toEqual(['note', 'requestReview'])
  expect(states).toHaveLength(13)
})
