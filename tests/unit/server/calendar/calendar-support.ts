import { type CalendarOptions, createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'

/** Shanghai wall-clock time. */
export const at = (text: string) => new Date(`${text}+08:00`)

export const makeCalendar = (changes: Partial<CalendarOptions> = {}) =>
  createWorkingCalendar({
    corrections: [],
    publishedYears: [2024, 2025, 2026],
    officeHours: [{ from: '09:00', to: '17:30' }],
    cutOff: '17:30',
    ...changes,
  })

/** Copied by hand from the notices of the State Council: free weekdays and working weekend days. */
const ARRANGEMENT = {
  rest: `2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04 2025-05-01 2025-05-02
    2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08
    2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01
    2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07`.split(/\s+/),
  work: `2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
    2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`.split(/\s+/),
}

/** All days from 2025-01-01 to the last day of `lastYear`; years after 2026 as ordinary weeks. */
export const daysUntil = (lastYear: number): { day: string; works: boolean }[] => {
  const days = []
  for (let ms = Date.UTC(2025, 0, 1); ms < Date.UTC(lastYear + 1, 0, 1); ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10)
    const weekday = new Date(ms).getUTCDay()
    const works = ARRANGEMENT.work.includes(day) || (weekday % 6 !== 0 && !ARRANGEMENT.rest.includes(day))
    days.push({ day, works })
  }
  return days
}
