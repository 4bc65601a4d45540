import type { Deadline, TicketStatus } from '@contract/complaint/events'
import type { Due } from '@contract/complaint/schema'
import type { WorkingCalendar } from '../../plugins/calendar/types'
import { deadlineOf } from './columns'

const DAY_MS = 86_400_000

/** Due dates as they read now: nothing of this is stored. */
export function createDues(now: Date, calendar: WorkingCalendar) {
  const passed = (deadline: Deadline) => now.getTime() >= Date.parse(deadline.at)

  const due = (deadline: Deadline, level: Due['level'] = 'calm'): Due => ({
    ...deadline,
    daysLeft: calendar.workingDaysLeft(now, deadline.day),
    overdue: passed(deadline),
    level: passed(deadline) ? 'overdue' : level,
  })

  const levelOf = ({ clock }: TicketStatus): Due['level'] => {
    if (!clock) return 'calm'
    if (now.getTime() >= Date.parse(clock.eighty)) return 'eighty'
    return now.getTime() >= Date.parse(clock.half) ? 'half' : 'calm'
  }

  /** Windows of the citizen run in natural days. */
  const window = (deadline: Deadline): Due => {
    const today = Date.parse(`${calendar.dayOf(now)}T00:00:00+08:00`)
    return { ...due(deadline), daysLeft: Math.round((Date.parse(deadline.at) - DAY_MS - today) / DAY_MS) }
  }

  return {
    due,
    window,
    /** A moment within a day, such as half of a clock. */
    ofInstant: (at: string): Due => due({ at, day: calendar.dayOf(new Date(Date.parse(at) - 1)), provisional: false }),
    /** The limit for the reply, as long as it runs. */
    replyDue: (row: TicketStatus): Due | null => row.clock && due(row.clock.due, levelOf(row)),
    /** When the earliest of its open promises is due. */
    promiseDueOf: (row: TicketStatus): Due | null => {
      const open = row.promises.filter(({ state }) => state === 'open')
      const [first] = open.sort((a, b) => Date.parse(a.due.at) - Date.parse(b.due.at))
      return first ? due(first.due) : null
    },
    /** What the ticket waits for next. */
    dueOf: (row: TicketStatus): Due | null => {
      const deadline = deadlineOf(row)
      if (!deadline) return null
      if (row.state === 'replied') return window(deadline)
      return due(deadline, row.clock && deadline === row.clock.due ? levelOf(row) : 'calm')
    },
  }
}
