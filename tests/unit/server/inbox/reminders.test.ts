import type { Happening, TicketStatus } from '@contract/complaint/events'
import { isStillDue, remindAt, reminderOf } from '../../../../server/src/modules/inbox/reminders'

const deadline = { at: '2026-12-01T23:59:59+08:00', day: '2026-12-01', provisional: false }
const asked = { kind: 'asked', payload: { question: '哪一侧？', answerBy: deadline } } as Happening
const status = (part: Partial<TicketStatus>) => part as TicketStatus

test('a person is reminded in the morning before the last day, not at midnight', () => {
  expect(remindAt(reminderOf(asked)!).toISOString()).toBe('2026-11-30T01:00:00.000Z')
})

test('only what a person may let pass is worth a reminder', () => {
  expect(reminderOf({ kind: 'signed', payload: {} })).toBeNull()
})

test('what is done, or asked anew with another deadline, is not reminded of', () => {
  const reminder = reminderOf(asked)!
  const ask = { question: '哪一侧？', answerBy: deadline }
  expect(isStillDue(status({ state: 'awaiting', ask }), reminder)).toBe(true)
  expect(isStillDue(status({ state: 'handling', ask: null }), reminder)).toBe(false)
  const later = { ...ask, answerBy: { ...deadline, at: '2026-12-08T23:59:59+08:00' } }
  expect(isStillDue(status({ state: 'awaiting', ask: later }), reminder)).toBe(false)
})
