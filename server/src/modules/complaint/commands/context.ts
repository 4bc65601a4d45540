import type { Deadline, NewEvent, ReplyClock, TicketStatus } from '@contract/complaint/events'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import type { ActorKind } from '@contract/complaint/states'
import type { WorkingCalendar } from '../../../plugins/calendar/types'
import type { Region } from '../../../plugins/region/types'
import { Fault } from '../../../plugins/http/fault'

/** Who gives a command: a kind of actor and, for staff, the unit they belong to and their number. */
export type Who = { by: ActorKind; unit: string | null; staffNo?: string | null }

/** What a rule must know beyond the row; loaded for the commands that ask for it. */
export type Facts = {
  /** 并单: the ticket to be merged into, when this person reaches it. */
  lead: { number: string; aboutUnit: string | null; status: TicketStatus } | null
  /** 并单: whether other tickets share this one's plan. */
  hasMembers: boolean
  /** 指定承办人: staff numbers of the unit's handlers. */
  unitStaff: readonly string[]
  /** 电话回访: whether this person has acted on the ticket. */
  acted: boolean
}

/** `facts` are left out when only asking what somebody may do. */
export type Context = { now: Date; calendar: WorkingCalendar; region: Region; newId: () => string; facts?: Facts }

/** Says what happens when a command is given, or throws the rule that forbids it. It reads no database and changes nothing. */
export type Decide<Input> = (context: Context, row: TicketStatus, input: Input, who: Who) => NewEvent[]
export type Deciders<Names extends PersonCommand> = { [K in Names]: Decide<CommandInputs[K]> }

const YEAR_MS = 366 * 86_400_000

/** What an event carries of the photos that came with its text. */
export const along = (photos: string[] | undefined) => (photos && photos.length > 0 ? { photos } : {})

/** 24:00 of working day n after the act. */
export const within = ({ calendar, now }: Context, workingDays: number): Deadline => calendar.deadline(now, workingDays)
/** 24:00 of natural day n after the act. */
export const withinDays = ({ calendar, now }: Context, days: number): Deadline => calendar.calendarDeadline(now, days)

/** The clock with its deadline and marks worked out from its start. */
export function wind({ calendar }: Context, clock: Pick<ReplyClock, 'startedAt' | 'days' | 'stood'>): ReplyClock {
  const start = new Date(clock.startedAt)
  const due = calendar.deadline(start, clock.days + clock.stood)
  const { startedAt, days, stood } = clock
  // The days it stood still are no part of the 50 % and 80 %: they count as from a start that much later.
  const day = calendar.dayOf(start)
  const later = Date.parse(calendar.addWorkingDays(day, stood).day) - Date.parse(day)
  const mark = (fraction: number) => calendar.share(new Date(start.getTime() + later), due, fraction).toISOString()
  return { startedAt, days, stood, due, half: mark(0.5), eighty: mark(0.8) }
}

/** Working days for the reply; the district's own where its pack no longer holds the category of an old ticket. */
export const replyDaysOf = (region: Region, category: string): number =>
  region.leafCategory(category) ? region.replyDays(category) : region.clocks.reply.value

/** A fresh reply clock of the category, from now. */
export const startClock = (context: Context, category: string): ReplyClock =>
  wind(context, { startedAt: context.now.toISOString(), days: replyDaysOf(context.region, category), stood: 0 })

/** The clock given more working days. */
export const extendClock = (context: Context, clock: ReplyClock, days: number): ReplyClock =>
  wind(context, { ...clock, days: clock.days + days })

/** The clock resumed after a question, longer by the working days it stood still; 24:00 belongs to the day that ends then. */
export function resumeClock(context: Context, row: TicketStatus): ReplyClock {
  const { calendar, now } = context
  const clock = runningClock(row)
  const stood = row.pausedAt
    ? calendar.workingDaysBetween(calendar.dayOf(new Date(row.pausedAt)), calendar.dayOf(new Date(now.getTime() - 1)))
    : 0
  return wind(context, { ...clock, stood: clock.stood + stood })
}

export function runningClock(row: TicketStatus): ReplyClock {
  if (!row.clock) throw new Fault('command_not_allowed')
  return row.clock
}

/** A promised day, up to a year ahead. @throws Fault promise_day_invalid */
export function promiseDeadline(context: Context, day: string): Deadline {
  const today = context.calendar.dayOf(context.now)
  const noon = new Date(`${day}T12:00:00+08:00`)
  const real = !Number.isNaN(noon.getTime()) && context.calendar.dayOf(noon) === day
  if (!real || day <= today || noon.getTime() - context.now.getTime() > YEAR_MS)
    throw new Fault('promise_day_invalid', [{ path: '/day', message: '请选择今天以后、一年以内的日期' }])
  return context.calendar.calendarDeadline(noon, 0)
}
