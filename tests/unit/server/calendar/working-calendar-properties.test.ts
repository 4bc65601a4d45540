import fc from 'fast-check'
import { runs } from '../../../support/runs'
import { daysUntil, makeCalendar } from './calendar-support'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const calendar = makeCalendar()
const days = daysUntil(2028)
const positions = new Map(days.map(({ day }, n) => [day, n]))
const position = (day: string) => positions.get(day)!

const instant = fc.integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2027, 5, 1) }).map((ms) => new Date(ms))
const count = fc.integer({ min: 0, max: 60 })
const holds = <Drawn>(property: fc.IProperty<Drawn>) => fc.assert(property, { numRuns: runs(500) })

test('between day 0 and the last day lie exactly n working days, and the last of them is the last day', () => {
  holds(
    fc.property(instant, count, (at, n) => {
      const from = position(calendar.startDay(at))
      const to = position(calendar.deadline(at, n).day)
      expect(days.slice(from + 1, to + 1).filter(({ works }) => works)).toHaveLength(n)
      expect(n === 0 ? to === from : days[to]!.works).toBe(true)
    }),
  )
})

test('day 0 is the day of the act, or the next working day after half past five', () => {
  holds(
    fc.property(instant, (at) => {
      const local = at.getTime() + 8 * HOUR
      const today = position(new Date(local).toISOString().slice(0, 10))
      const next = days.findIndex(({ works }, n) => n > today && works)
      expect(position(calendar.startDay(at))).toBe(local % DAY > 17.5 * HOUR ? next : today)
    }),
  )
})

// By the letter of the rule Friday night counts on Monday but Saturday morning on Saturday, so only acts before the cut-off compare.
test('of two who file before half past five, the earlier is never answered later', () => {
  const isEarly = (at: Date) => (at.getTime() + 8 * HOUR) % DAY <= 17.5 * HOUR
  const early = instant.filter(isEarly)
  const delay = fc.integer({ min: 0, max: 20 * DAY })
  holds(
    fc.property(early, delay, count, (first, wait, n) => {
      const second = new Date(first.getTime() + wait)
      fc.pre(isEarly(second))
      expect(calendar.deadline(first, n).at <= calendar.deadline(second, n).at).toBe(true)
    }),
  )
})

test('a deadline is provisional exactly when it reaches a year without an arrangement', () => {
  holds(
    fc.property(instant, count, (at, n) => {
      const { day, provisional } = calendar.deadline(at, n)
      expect(provisional).toBe(day >= '2027-01-01')
    }),
  )
})

test('the days left, the days between and the days added agree', () => {
  holds(
    fc.property(instant, count, (now, n) => {
      const today = calendar.dayOf(now)
      const due = calendar.addWorkingDays(today, n).day
      expect(calendar.workingDaysLeft(now, due)).toBe(n)
      expect(calendar.workingDaysBetween(today, due)).toBe(n)
      expect(calendar.addWorkingDays(calendar.addWorkingDays(today, n).day, 3)).toEqual(
        calendar.addWorkingDays(today, n + 3),
      )
    }),
  )
})

test('service hours end while the office is open, and one after the other they give the sum', () => {
  const hours = fc.integer({ min: 1, max: 40 })
  holds(
    fc.property(instant, hours, hours, (at, a, b) => {
      const end = calendar.addServiceHours(at, a)
      const local = (end.getTime() + 8 * HOUR) % DAY
      expect(calendar.isWorkingDay(calendar.dayOf(end))).toBe(true)
      expect(local > 9 * HOUR && local <= 17.5 * HOUR).toBe(true)
      expect(calendar.addServiceHours(end, b)).toEqual(calendar.addServiceHours(at, a + b))
    }),
  )
})

test('a larger share of a clock never comes earlier, and none lies outside the clock', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  holds(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), fraction, fraction, (at, n, a, b) => {
      const due = calendar.deadline(at, n)
      const [first, second] = [Math.min(a, b), Math.max(a, b)].map((part) => calendar.share(at, due, part))
      expect(at <= first! && first! <= second! && second! <= new Date(due.at)).toBe(true)
    }),
  )
})

test('half of the working time has passed at the half', () => {
  const worked = (from: number, to: number) => {
    let sum = 0
    for (const { day, works } of days) {
      const start = Date.parse(`${day}T00:00:00+08:00`)
      if (works) sum += Math.max(0, Math.min(to, start + DAY) - Math.max(from, start))
    }
    return sum
  }
  holds(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (at, n) => {
      const due = calendar.deadline(at, n)
      const half = calendar.share(at, due, 0.5).getTime()
      const whole = worked(at.getTime(), Date.parse(due.at))
      expect(Math.abs(worked(at.getTime(), half) * 2 - whole)).toBeLessThanOrEqual(1)
    }),
  )
})
