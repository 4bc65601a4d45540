import { DAY_MS, addDays, dayFromIndex, dayIndex, splitInstant, startOfDay, timeOfDay, yearOf } from './shanghai-day'
import type { CalendarOptions, Deadline, OfficeHours, WorkingCalendar } from './types'
import { createWorkingDays } from './working-days'

export type { CalendarOptions, WorkingCalendar } from './types'

/** No clock of the rules runs longer; it keeps a slip of the pen from walking through millennia. */
const MAX_DAYS = 3660
const HOUR_MS = 3_600_000

const checkCount = (n: number, what: string) => {
  if (!Number.isInteger(n) || n < 0 || n > MAX_DAYS) {
    throw new RangeError(`${what} must be a whole number from 0 to ${MAX_DAYS}, not ${n}`)
  }
}

const readOfficeHours = (hours: readonly OfficeHours[]) => {
  const spans = hours.map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
  if (spans.length === 0) throw new RangeError('office hours are missing')
  spans.forEach(({ from, to }, n) => {
    if (from >= to || from < (spans[n - 1]?.to ?? 0)) throw new RangeError('office hours must ascend and not overlap')
  })
  return spans
}

/**
 * Clocks in 工作日 with the national 调休 arrangement, always in Asia/Shanghai.
 * @throws RangeError when an option cannot be used
 */
export function createWorkingCalendar(options: CalendarOptions): WorkingCalendar {
  const published = new Set(options.publishedYears)
  const works = createWorkingDays(options.corrections, published)
  const officeHours = readOfficeHours(options.officeHours)
  const cutOff = timeOfDay(options.cutOff)

  const after = (index: number, n: number) => {
    let day = index
    for (let left = n; left > 0;) if (works(++day)) left--
    return day
  }
  const between = (from: number, to: number) => {
    let count = 0
    for (let index = from + 1; index <= to; index++) if (works(index)) count++
    return count
  }
  const reachesUnpublished = (from: string, to: string) => {
    for (let year = yearOf(from); year <= yearOf(to); year++) if (!published.has(year)) return true
    return false
  }
  const endOf = (day: string, provisional: boolean): Deadline => ({
    at: new Date(startOfDay(addDays(day, 1))).toISOString(),
    day,
    provisional,
  })
  const startDay = (at: Date) => {
    const { day, msOfDay } = splitInstant(at)
    return msOfDay > cutOff ? dayFromIndex(after(dayIndex(day), 1)) : day
  }
  const addWorkingDays = (day: string, n: number) => {
    checkCount(n, 'working days')
    const end = dayFromIndex(after(dayIndex(day), n))
    return { day: end, provisional: reachesUnpublished(day, end) }
  }

  return {
    dayOf: (at) => splitInstant(at).day,
    isWorkingDay: (day) => works(dayIndex(day)),
    isPublished: (year) => published.has(year),
    startDay,
    addWorkingDays,

    deadline(at, workingDays) {
      const { day } = addWorkingDays(startDay(at), workingDays)
      return endOf(day, reachesUnpublished(splitInstant(at).day, day))
    },

    calendarDeadline(at, days) {
      checkCount(days, 'days')
      return endOf(addDays(splitInstant(at).day, days), false)
    },

    workingDaysLeft(now, dueDay) {
      const today = dayIndex(splitInstant(now).day)
      const due = dayIndex(dueDay)
      return today > due ? Math.min(-1, -between(due, today)) : between(today, due)
    },

    workingDaysBetween: (fromDay, toDay) => between(dayIndex(fromDay), dayIndex(toDay)),

    addServiceHours(at, hours) {
      const { day, msOfDay } = splitInstant(at)
      if (!(hours >= 0 && hours <= MAX_DAYS)) throw new RangeError(`hours must be from 0 to ${MAX_DAYS}, not ${hours}`)
      let left = Math.round(hours * HOUR_MS)
      if (left === 0) return new Date(at)
      for (let index = dayIndex(day), begin = msOfDay; ; index++, begin = 0) {
        if (!works(index)) continue
        for (const span of officeHours) {
          const from = Math.max(span.from, begin)
          if (from + left <= span.to) return new Date(startOfDay(dayFromIndex(index)) + from + left)
          left -= Math.max(0, span.to - from)
        }
      }
    },

    share(from, due, fraction) {
      const { day, msOfDay } = splitInstant(from)
      const end = new Date(due.at)
      const last = splitInstant(end)
      if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`a fraction lies between 0 and 1, not ${fraction}`)
      const passed = (index: number) => (index === dayIndex(day) ? msOfDay : 0)
      const worked = (index: number, until: number) => (works(index) ? Math.max(0, until - passed(index)) : 0)
      let total = worked(dayIndex(last.day), last.msOfDay)
      for (let index = dayIndex(day); index < dayIndex(last.day); index++) total += worked(index, DAY_MS)
      if (from >= end || total === 0) return end

      let left = Math.round(total * fraction)
      for (let index = dayIndex(day); ; index++) {
        const available = worked(index, DAY_MS)
        if (left <= available) return new Date(startOfDay(dayFromIndex(index)) + passed(index) + left)
        left -= available
      }
    },
  }
}
