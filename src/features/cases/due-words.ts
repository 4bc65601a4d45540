import type { CaseItem, Due } from '@contract/complaint/schema'
import type { State } from '@contract/complaint/states'
import { before, isoDay } from '@/shared/lib/format'
import { listText as text } from './list-messages'

/** What a due date is counted in: clocks of the desks run in 工作日, the citizen's own windows in days. */
export type Count = 'working' | 'calendar'

const dayMs = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** `还剩 8 个工作日` */
export function leftWords(due: Due, count: Count, now: Date): string {
  if (count === 'working') {
    if (due.overdue) return text.left.overdueWorking(Math.max(1, -due.daysLeft))
    return due.daysLeft > 0 ? text.left.working(due.daysLeft) : text.left.today
  }
  const days = daysBetween(isoDay(now), due.day)
  if (due.overdue || days < 0) return text.left.overdue
  return days > 0 ? text.left.calendar(days) : text.left.today
}

const countOf = (state: State): Count => (state === 'replied' || state === 'closed' ? 'calendar' : 'working')

function sentence(state: State, unit: string | null, day: string): string | null {
  switch (state) {
    case 'pending':
      return text.due.pending(day)
    case 'accepted':
    case 'dispatched':
    case 'objected':
    case 'handling':
      return text.due.reply(unit ?? `${text.desk} `, day)
    case 'awaiting':
      return text.due.answer(day)
    case 'replied':
      return text.due.rate(day)
    case 'reviewing':
      return text.due.review(day)
    case 'closed':
    case 'refused':
    case 'transferred':
    case 'terminated':
    case 'withdrawn':
      return null
  }
}

/** Who does what by when, for a row of the list; null when nothing is due any more. */
export function dueWords(
  item: Pick<CaseItem, 'state' | 'unitName' | 'due'>,
  now: Date,
): { meta: string; left: string } | null {
  if (!item.due) return null
  const meta = sentence(item.state, item.unitName, before(item.due.at, now))
  return meta === null ? null : { meta, left: leftWords(item.due, countOf(item.state), now) }
}
