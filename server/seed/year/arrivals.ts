import type { WorkingCalendar } from '../../src/plugins/calendar/types'
import type { Random } from './random'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Where people are at home and free to write: mornings, afternoons, and after supper. */
const hours = [1, 0.5, 0.3, 0.2, 0.3, 0.6, 1.5, 3.5, 7, 9.5, 9, 7, 5, 5, 7, 7.5, 7, 6, 4.5, 5.5, 6, 5, 3.5, 2].map(
  (weight, hour) => [hour, weight] as const,
)
const weekdays = [0.62, 1.3, 1.15, 1.05, 1, 1, 0.7]
/** Rain and heat in summer, heating from November on. */
const months = [1.02, 0.85, 0.95, 0.94, 0.98, 1.05, 1.12, 1.1, 0.98, 0.94, 1.08, 1.12]

export type Span = { from: Date; to: Date; tickets: number }

/** How many tickets each day has: all days together exactly so many. */
export function dayCounts({ from, to, tickets }: Span, calendar: WorkingCalendar): { begins: Date; count: number }[] {
  const days: { begins: Date; weight: number }[] = []
  for (let at = from.getTime(); at < to.getTime(); at += DAY_MS) {
    const noon = new Date(at + 4 * HOUR_MS)
    const rest = !calendar.isWorkingDay(calendar.dayOf(noon)) && noon.getUTCDay() % 6 !== 0
    // The last day is not over.
    const part = Math.min(1, (to.getTime() - at) / DAY_MS)
    const weight = weekdays[noon.getUTCDay()]! * months[noon.getUTCMonth()]! * (rest ? 0.55 : 1) * part
    days.push({ begins: new Date(at), weight })
  }
  const sum = days.reduce((total, { weight }) => total + weight, 0)
  let owed = 0
  let given = 0
  return days.map(({ begins, weight }) => {
    owed += (tickets * weight) / sum
    const count = Math.round(owed) - given
    given += count
    return { begins, count }
  })
}

/** The instants at which somebody files on one day, in order and before `end`. */
export function instantsOf(random: Random, begins: Date, count: number, end: Date): Date[] {
  const most = Math.min(DAY_MS, end.getTime() - begins.getTime())
  return Array.from({ length: count }, () => {
    const at = random.weigh(hours) * HOUR_MS + random.int(HOUR_MS)
    return new Date(begins.getTime() + (at < most ? at : random.int(most)))
  }).sort((a, b) => a.getTime() - b.getTime())
}
