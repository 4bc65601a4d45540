import type { TicketStatus } from '@contract/complaint/events'
import type { Right } from '@contract/rights/schema'
import { remindDays, type RightKind } from '@contract/rights/labels'
import { addDays, dayIndex, startOfDay } from '../../../plugins/calendar/shanghai-day'
import type { WorkingCalendar } from '../../../plugins/calendar/types'
import type { Region } from '../../../plugins/region/types'
import type { StoredEvent } from '../repository'
import { type Rights, rightsOf } from './rules'
import { situationOf } from './situation'

const HOUR_MS = 3_600_000
const LAST_REMINDER = Math.min(...remindDays)

/** At nine in the morning, that many days before the last day. */
export const remindAt = (day: string, ahead: number) => new Date(startOfDay(addDays(day, -ahead)) + 9 * HOUR_MS)

export type Reminded = { kind: RightKind; day: string }
/** Nearest first, then those without a day, then what is past. */
const order = (one: Right, other: Right) =>
  Number(one.over) - Number(other.over) || (one.at ?? '9999').localeCompare(other.at ?? '9999')

export function createRights({ now, calendar, region }: { now: Date; calendar: WorkingCalendar; region: Region }) {
  const today = calendar.dayOf(now)

  const view = (right: Rights, reminded: readonly Reminded[] | null): Right => {
    const { end, ...said } = right
    if (!end) return { ...said, day: null, at: null, daysLeft: null, provisional: false, over: false, remind: null }
    const { day, provisional } = end
    const at = startOfDay(addDays(day, 1))
    const remindable = reminded !== null && now < remindAt(day, LAST_REMINDER)
    return {
      ...said,
      day,
      at: new Date(at).toISOString(),
      daysLeft: dayIndex(day) - dayIndex(today),
      provisional,
      over: now.getTime() >= at,
      remind: remindable ? reminded.some((each) => each.kind === right.kind && each.day === day) : null,
    }
  }

  /** @param reminded what reminders are set; null for those who cannot be reminded */
  return (row: TicketStatus, events: readonly StoredEvent[], reminded: readonly Reminded[] | null): Right[] =>
    rightsOf(situationOf(region, calendar, row, events), calendar)
      .map((right) => view(right, reminded))
      .sort(order)
}
