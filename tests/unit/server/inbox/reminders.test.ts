import type { Happening, TicketStatus } from '@contract/complaint/events'
import {
  isStillDue,
  remindAt,
  reminderNews,
  reminderNote,
  remindersOf,
  type Reminder,
} from '../../../../server/src/modules/inbox/reminders'

const deadline = { at: '2026-12-01T23:59:59+08:00', day: '2026-12-01', provisional: false }
const asked = { kind: 'asked', payload: { question: '哪一侧？', answerBy: deadline } } as Happening
const status = (part: Partial<TicketStatus>) => part as TicketStatus

test('a person is reminded in the morning before the last day, not at midnight', () => {
  expect(remindAt(remindersOf(asked)[0]!).toISOString()).toBe('2026-11-30T01:00:00.000Z')
})

test('only what a person may let pass is worth a reminder', () => {
  expect(remindersOf({ kind: 'signed', payload: {} })).toEqual([])
})

test('what is done, or asked anew with another deadline, is not reminded of', () => {
  const reminder = remindersOf(asked)[0]!
  const ask = { question: '哪一侧？', answerBy: deadline }
  expect(isStillDue(status({ state: 'awaiting', ask }), reminder)).toBe(true)
  expect(isStillDue(status({ state: 'handling', ask: null }), reminder)).toBe(false)
  const later = { ...ask, answerBy: { ...deadline, at: '2026-12-08T23:59:59+08:00' } }
  expect(isStillDue(status({ state: 'awaiting', ask: later }), reminder)).toBe(false)
})

const promise = { id: 'p1', text: '装好路灯', due: deadline }
const ofPromise: Reminder = { of: 'promise', id: 'p1', until: deadline.at, day: deadline.day }

test('the unit is reminded of each promise, whether it came with progress or with a reply; nobody else is', () => {
  expect(remindersOf({ kind: 'promised', payload: promise })).toEqual([ofPromise])
  const replied = { n: 1, outcome: 'solved', text: '', rateBy: deadline, promises: [promise] } as const
  expect(remindersOf({ kind: 'replied', payload: { ...replied, promises: [promise] } })).toEqual([
    { of: 'replied', until: deadline.at, day: deadline.day },
    ofPromise,
  ])
  expect(reminderNote(ofPromise).to).toEqual(['handlers'])
  expect(reminderNews(ofPromise)).toBeNull()
})

test('a promise that was kept, or broken, is not reminded of', () => {
  const standing = (state: 'open' | 'kept' | 'broken') =>
    status({ state: 'replied', promises: [{ ...promise, state }] })
  expect(isStillDue(standing('open'), ofPromise)).toBe(true)
  expect(isStillDue(standing('kept'), ofPromise)).toBe(false)
  expect(isStillDue(standing('broken'), ofPromise)).toBe(false)
})
