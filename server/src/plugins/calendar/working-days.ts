import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { dayFromIndex, dayIndex, yearOf } from './shanghai-day'
import type { CalendarCorrection } from './types'

const isWeekday = (index: number) => {
  const weekday = (((index + 4) % 7) + 7) % 7
  return weekday >= 1 && weekday <= 5
}

/** The data of chinese-days and not its functions: those read the machine's local zone and are a day off west of Greenwich. */
const workdays: Readonly<Record<string, string>> = arrangement.workdays
const holidays: Readonly<Record<string, string>> = arrangement.holidays

const arrangedYears = new Set(Object.keys(holidays).map(yearOf))

/** Whether chinese-days holds the arrangement of that year. */
export const isArranged = (year: number): boolean => arrangedYears.has(year)

const isArrangedWorkday = (day: string, index: number) => day in workdays || (isWeekday(index) && !(day in holidays))

/**
 * The question "is this a working day": corrections of the region first, then the national 调休 arrangement of published years.
 * @throws RangeError on a bad or repeated correction, and on one in a year that is not published
 */
export const createWorkingDays = (corrections: readonly CalendarCorrection[], published: ReadonlySet<number>) => {
  const corrected = new Map<number, boolean>()
  for (const { date, kind } of corrections) {
    const index = dayIndex(date)
    if (corrected.has(index)) throw new RangeError(`calendar correction twice for ${date}`)
    if (!published.has(yearOf(date))) throw new RangeError(`calendar correction in an unpublished year: ${date}`)
    corrected.set(index, kind === 'work')
  }
  const known = new Map<number, boolean>()
  const find = (index: number) => {
    const day = dayFromIndex(index)
    return corrected.get(index) ?? (published.has(yearOf(day)) ? isArrangedWorkday(day, index) : isWeekday(index))
  }
  return (index: number): boolean => {
    const answer = known.get(index) ?? find(index)
    known.set(index, answer)
    return answer
  }
}
