import { addDays, dayIndex, yearOf } from '../../../plugins/calendar/shanghai-day'
import type { WorkingCalendar } from '../../../plugins/calendar/types'

/** The last day of a period; `moved`: by how many days a rest day put it off. */
export type End = { day: string; moved: number; provisional: boolean }

const two = (n: number) => String(n).padStart(2, '0')
const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day that many months on: the same day of the month, or the month's last where it has none (民法典第二百零二条). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1]
  return `${y}-${two(m)}-${two(Math.min(date, lastOfMonth(y, m)))}`
}

/**
 * A last day on a 法定休假日 moves to the first day after it (民事诉讼法第八十五条, by 行政复议法第八十八条 and 行政诉讼法第一百零一条).
 * In a year whose holiday plan is unpublished it stays: the day a person is told never comes out later than the law's.
 */
export function putOff(calendar: Pick<WorkingCalendar, 'isWorkingDay' | 'isPublished'>, day: string): End {
  const unknown = (each: string) => !calendar.isPublished(yearOf(each))
  let end = day
  while (!unknown(end) && !calendar.isWorkingDay(end)) end = addDays(end, 1)
  if (unknown(end)) return { day, moved: 0, provisional: true }
  return { day: end, moved: dayIndex(end) - dayIndex(day), provisional: false }
}

type Calendar = Parameters<typeof putOff>[0]
/** Natural days; the day it begins is not counted. */
export const daysAfter = (calendar: Calendar, from: string, days: number) => putOff(calendar, addDays(from, days))
export const monthsAfter = (calendar: Calendar, from: string, months: number) =>
  putOff(calendar, addMonths(from, months))
