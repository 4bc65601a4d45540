/** `at`: instant of 24:00 in Asia/Shanghai, that is the next day's 00:00+08:00, ISO in UTC; `day`: the day that ends then. */
export type Deadline = { at: string; day: string; provisional: boolean }

export type CalendarCorrection = Readonly<{ date: string; kind: 'work' | 'rest'; name: string }>
export type OfficeHours = Readonly<{ from: string; to: string }>

export type CalendarOptions = Readonly<{
  corrections: readonly CalendarCorrection[]
  /** Years whose arrangement the State Council has published; any other counts Monday to Friday as working. */
  publishedYears: readonly number[]
  /** Ascending, not overlapping; HH:MM. */
  officeHours: readonly OfficeHours[]
  /** HH:MM; an act after it counts on the next working day. */
  cutOff: string
}>

/** Days are YYYY-MM-DD in Asia/Shanghai. Every method throws RangeError on a bad day, instant or number. */
export interface WorkingCalendar {
  dayOf(at: Date): string
  isWorkingDay(day: string): boolean
  isPublished(year: number): boolean
  /** Day 0 of a clock: the day of the act, after the cut-off the next working day. */
  startDay(at: Date): string
  addWorkingDays(day: string, n: number): { day: string; provisional: boolean }
  /** 24:00 of working day n after day 0. */
  deadline(at: Date, workingDays: number): Deadline
  /** 24:00 of natural day n after the day of the act; the cut-off does not move it. */
  calendarDeadline(at: Date, days: number): Deadline
  /** Working days from tomorrow to the due day; 0 on the due day; once overdue at most -1. */
  workingDaysLeft(now: Date, dueDay: string): number
  /** Working days d with fromDay < d <= toDay. */
  workingDaysBetween(fromDay: string, toDay: string): number
  addServiceHours(at: Date, hours: number): Date
  /**
   * When that fraction of the working time between `from` and `due` has passed: working days count 24 h, rest days nothing.
   * Without any working time in between it is the due instant.
   */
  share(from: Date, due: Deadline, fraction: number): Date
}
