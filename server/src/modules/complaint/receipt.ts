import type { Deadline } from '@contract/complaint/events'
import type { Receipt } from '@contract/complaint/schema'
import type { WorkingCalendar } from '../../plugins/calendar/types'
import type { Region } from '../../plugins/region/types'
import { replyDaysOf } from './commands/context'
import type { TicketRow } from './repository'

type World = { calendar: WorkingCalendar; region: Region }

/** 最迟: the reply limit counted from the last moment of acceptance. */
export function latestReply(calendar: WorkingCalendar, acceptBy: Deadline, replyDays: number): Deadline {
  const { day, provisional } = calendar.addWorkingDays(acceptBy.day, replyDays)
  const { at } = calendar.calendarDeadline(new Date(`${day}T12:00:00+08:00`), 0)
  return { at, day, provisional: provisional || acceptBy.provisional }
}

/** The receipt can be made again from the row: a replayed filing gets the same one. */
export function receiptOf({ calendar, region }: World, row: TicketRow): Receipt {
  const { filedAt, acceptBy: promised } = row.status
  const acceptDays = region.clocks.accept.value
  const acceptBy = promised ?? calendar.deadline(new Date(filedAt), acceptDays)
  const replyDays = replyDaysOf(region, row.category)
  return {
    number: row.number,
    title: row.title,
    filedAt,
    identity: row.identity,
    acceptBy,
    replyBy: latestReply(calendar, acceptBy, replyDays),
    replyDays,
    acceptDays,
    proof: row.proof,
  }
}
