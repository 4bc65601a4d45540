import { type PromiseFilter, promiseFilters } from '@contract/promises/labels'
import type { PromiseItem, PromiseShares } from '@contract/promises/schema'
import { before } from '@/shared/lib/format'
import { text } from './messages'

export const filterOf = (value: string | undefined): PromiseFilter =>
  promiseFilters.find((filter) => filter === value) ?? 'open'

const SOON_DAYS = 2

/** When it is, or was, due, and how near that is. */
export function dueWords(item: PromiseItem, now: Date): { day: string; left: string | null; near: boolean } {
  const { state, due, disputeBy } = item
  if (state === 'open')
    return {
      day: text.by(before(due.at, now)),
      left: due.overdue ? text.late : text.left(due.daysLeft),
      near: due.overdue || due.daysLeft <= SOON_DAYS,
    }
  if (state === 'kept' && disputeBy)
    return { day: text.confirmBy(before(disputeBy.at, now)), left: text.left(disputeBy.daysLeft), near: false }
  return { day: text.was(before(due.at, now)), left: null, near: false }
}

type Share = PromiseShares['items'][number]

/** Kept by the unit's word, confirmed or not, of all that fell due. */
export function shareWords({ kept, confirmed, broken, disputed }: Share): { share: string; parts: string } {
  const all = kept + confirmed + broken + disputed
  const done = kept + confirmed
  const percent = all === 0 ? '-' : `${Math.round((done * 100) / all)}%`
  return { share: text.shares.share(percent, done, all), parts: text.shares.parts(confirmed, kept, broken, disputed) }
}
