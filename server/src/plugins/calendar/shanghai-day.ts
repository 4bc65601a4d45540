export const DAY_MS = 86_400_000
const OFFSET_MS = 8 * 3_600_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

const format = (index: number) => new Date(index * DAY_MS).toISOString().slice(0, 10)

/** A few hundred days are asked for thousands of times a second; more than some ten years of them are not kept. */
const MOST_REMEMBERED = 4096
const indexOfDay = new Map<string, number>()
const dayOfIndex = new Map<number, string>()
function remember(day: string, index: number) {
  if (indexOfDay.size >= MOST_REMEMBERED) {
    indexOfDay.clear()
    dayOfIndex.clear()
  }
  indexOfDay.set(day, index)
  dayOfIndex.set(index, day)
}

/** Number of days since 1970-01-01. @throws RangeError when `day` is not a real YYYY-MM-DD day */
export const dayIndex = (day: string): number => {
  const known = indexOfDay.get(day)
  if (known !== undefined) return known
  const index = DAY_PATTERN.test(day) ? Date.parse(`${day}T00:00:00Z`) / DAY_MS : Number.NaN
  if (Number.isNaN(index) || format(index) !== day) throw new RangeError(`not a day YYYY-MM-DD: ${JSON.stringify(day)}`)
  remember(day, index)
  return index
}

/** @throws RangeError outside the years 0000 to 9999 */
export const dayFromIndex = (index: number): string => {
  const known = dayOfIndex.get(index)
  if (known !== undefined) return known
  const ms = index * DAY_MS
  const day = Number.isInteger(index) && Math.abs(ms) <= 8.64e15 ? format(index) : ''
  if (!DAY_PATTERN.test(day)) throw new RangeError(`not a day within the years 0000 to 9999: index ${index}`)
  remember(day, index)
  return day
}

/** The instant at which a day begins in Asia/Shanghai (UTC+8, without summer time since 1991), whatever the machine's zone. */
export const startOfDay = (day: string): number => dayIndex(day) * DAY_MS - OFFSET_MS

/** The Shanghai day and the milliseconds passed in it. @throws RangeError on an invalid Date */
export const splitInstant = (at: Date): { day: string; msOfDay: number } => {
  const local = at instanceof Date ? at.getTime() + OFFSET_MS : Number.NaN
  if (Number.isNaN(local)) throw new RangeError(`not an instant: ${String(at)}`)
  const index = Math.floor(local / DAY_MS)
  return { day: dayFromIndex(index), msOfDay: local - index * DAY_MS }
}

export const addDays = (day: string, n: number): string => dayFromIndex(dayIndex(day) + n)

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Milliseconds of the day of HH:MM, 24:00 included. @throws RangeError */
export const timeOfDay = (time: string): number => {
  const match = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(time)
  if (!match) throw new RangeError(`not a time HH:MM: ${JSON.stringify(time)}`)
  return match[1] === undefined ? DAY_MS : (Number(match[1]) * 60 + Number(match[2])) * 60_000
}
