import fc from 'fast-check'
import { addMonths, daysAfter, monthsAfter, putOff } from '../../../../server/src/modules/complaint/rights/periods'
import { createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'
import { demoRegion } from '../../../support/demo-region'

const calendar = createWorkingCalendar(demoRegion)

test.each([
  ['the same day of the month', '2026-02-10', 6, '2026-08-10'],
  ['over the turn of the year', '2025-11-24', 6, '2026-05-24'],
  ['31 August has no 31 February: its last day', '2025-08-31', 6, '2026-02-28'],
  ['the last day of a leap February', '2023-08-31', 6, '2024-02-29'],
  ['30 August in a common year', '2024-08-30', 6, '2025-02-28'],
  ['29 February counts on to 29 August', '2024-02-29', 6, '2024-08-29'],
  ['29 February and twelve months: the 28th', '2024-02-29', 12, '2025-02-28'],
  ['31 December: 30 June', '2025-12-31', 6, '2026-06-30'],
])('months end on %s (民法典 202)', (_what, from, months, end) => {
  expect(addMonths(from, months)).toBe(end)
})

test.each([
  ['an ordinary Friday', '2026-03-16', 60, '2026-05-15', 0],
  ['a Saturday: the Monday after', '2026-03-17', 60, '2026-05-18', 2],
  ['the first of the October holidays: the first working day after them', '2026-08-02', 60, '2026-10-08', 7],
  ['a Sunday that 调休 made a working day stays', '2026-07-22', 60, '2026-09-20', 0],
])('sixty days that end on %s (民事诉讼法 85)', (_what, from, days, day, moved) => {
  expect(daysAfter(calendar, from, days)).toEqual({ day, moved, provisional: false })
})

test('the day of the answer is not counted: sixty days after 1 March end on 30 April', () => {
  expect(daysAfter(calendar, '2026-03-01', 60).day).toBe('2026-04-30')
})

test('in a year whose holidays are unknown nothing is put off: the day told never is later than the law’s', () => {
  expect(daysAfter(calendar, '2026-11-24', 60)).toEqual({ day: '2027-01-23', moved: 0, provisional: true })
  expect(monthsAfter(calendar, '2026-11-24', 6)).toEqual({ day: '2027-05-24', moved: 0, provisional: true })
})

const anyDay = fc
  .date({ min: new Date('2004-01-01'), max: new Date('2026-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('whenever the answer came, the last day is a working day, none was skipped, and none lies before the plain count', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, days) => {
      const { day, moved, provisional } = daysAfter(calendar, from, days)
      const plain = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
      expect(day >= plain).toBe(true)
      if (provisional) return expect(day).toBe(plain)
      expect(calendar.isWorkingDay(day)).toBe(true)
      for (let n = 0; n < moved; n++)
        expect(calendar.isWorkingDay(new Date(Date.parse(plain) + n * 86_400_000).toISOString().slice(0, 10))).toBe(
          false,
        )
      expect(putOff(calendar, day).moved).toBe(0)
    }),
  )
})

test('six months never skip a month and never end in the seventh', () => {
  fc.assert(
    fc.property(anyDay, (from) => {
      const end = addMonths(from, 6)
      const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      expect(month(end) - month(from)).toBe(6)
      expect(end.slice(8) <= from.slice(8)).toBe(true)
      if (end.slice(8) < from.slice(8)) expect(addMonths(from, 6)).toBe(end)
      expect(Number.isNaN(Date.parse(end))).toBe(false)
    }),
  )
})
