import { clock } from './clock'

type Instant = string | Date

/** China has one zone and no summer time, so a fixed shift is right and needs no zone tables on old phones. */
const shift = 8 * 3_600_000
const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const two = (n: number) => String(n).padStart(2, '0')

const local = (at: Instant) => new Date(new Date(at).getTime() + shift)

/** `11月28日(周五)`; the year only when it is not this year. Asia/Shanghai, whatever the device says. */
export function day(at: Instant, now: Date = clock.now()): string {
  const date = local(at)
  const year = date.getUTCFullYear()
  const prefix = year === local(now).getUTCFullYear() ? '' : `${year}年`
  return `${prefix}${date.getUTCMonth() + 1}月${date.getUTCDate()}日(周${weekdays[date.getUTCDay()]})`
}

/** `14:32` */
export function time(at: Instant): string {
  const date = local(at)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** `11月28日(周五) 14:32` */
export const dayTime = (at: Instant, now?: Date) => `${day(at, now)} ${time(at)}`

/** `2026年11月28日(周五) 14:32`, for what is kept for years. */
export const datedTime = (at: Instant) => dayTime(at, new Date(0))

/** `14:32` of today, else with its day. */
export const lately = (at: Instant, now: Date = clock.now()) =>
  isoDay(at) === isoDay(now) ? time(at) : dayTime(at, now)

/** The service sends "24:00 of day n" as the first instant of the next day; people read it as day n. */
const lastMoment = (at: Instant) => new Date(new Date(at).getTime() - 1)

/** `11月28日(周五) 前` for an end of time, which may be 24:00. */
export const before = (at: Instant, now?: Date) => `${day(lastMoment(at), now)} 前`

/** `{ month: '11月', day: '28' }` for the tile of a due date, which may be 24:00. */
export function tile(at: Instant): { month: string; day: string } {
  const date = local(lastMoment(at))
  return { month: `${date.getUTCMonth() + 1}月`, day: String(date.getUTCDate()) }
}

/** `2025-11-28`, the day in Shanghai. */
export function isoDay(at: Instant): string {
  return local(at).toISOString().slice(0, 10)
}

/** `20251110 990102 000205 4`: day, district, sequence, check digit. */
export const ticketNumber = (number: string) => number.replace(/^(\d{8})(\d{6})(\d{6})([\dX])$/, '$1 $2 $3 $4')

/** `4831 7720 5569 0314` */
export const codeGroups = (digits: string) => digits.match(/.{1,4}/g) ?? []
export const code = (digits: string) => codeGroups(digits).join(' ')
