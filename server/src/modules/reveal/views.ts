import { roleLabels } from '@contract/account/labels'
import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import type { Disclosure, RevealView } from '@contract/complaint/schema'
import { cursorParts, writeCursor } from '../../plugins/http/cursor'
import type { Person } from '../../plugins/ports'
import type { Region } from '../../plugins/region/types'
import type { RevealRow, RevealState } from './repository'

export type Cursor = { at: string; id: string }
export const cursorShape = { at: cursorParts.instant, id: cursorParts.uuid }

export function page<R extends RevealRow, T>(rows: R[], show: (row: R) => T): Paged<T> {
  const end = rows.length > limits.pageSize ? rows[limits.pageSize - 1] : undefined
  return {
    items: rows.slice(0, limits.pageSize).map(show),
    nextCursor: end ? writeCursor({ at: end.asked_at.toISOString(), id: end.id } satisfies Cursor) : null,
  }
}

/** An approval that is not used within a day is gone. */
export const APPROVAL_MS = 86_400_000
export const isUsable = (row: RevealRow, now: Date) =>
  row.state === 'approved' && row.decided_at !== null && now.getTime() - row.decided_at.getTime() <= APPROVAL_MS

export function createRevealViews(region: Pick<Region, 'unit'>, clock: () => Date) {
  /** Nobody has to write an approval off: it reads as expired once its day is over. */
  const stateOf = (row: RevealRow): RevealState =>
    row.state === 'approved' && !isUsable(row, clock()) ? 'expired' : row.state
  const common = (row: RevealRow) => ({
    number: row.number,
    field: row.field,
    reasonCode: row.reason_code,
    reason: row.reason,
    state: stateOf(row),
    staffNo: row.staff_no,
    unitName: row.unit ? (region.unit(row.unit)?.name ?? row.unit) : null,
    at: row.asked_at.toISOString(),
  })
  return {
    reveal(row: RevealRow, person: Person, value: string | null): RevealView {
      const end = value !== null && row.opened_at ? row.opened_at.getTime() + limits.revealSeconds * 1000 : null
      const expiresAt = end === null ? null : new Date(end).toISOString()
      return { ...common(row), id: row.id, role: row.role, value, expiresAt, mine: row.account_id === person.accountId }
    },
    disclosure: (row: RevealRow & { title: string }): Disclosure => ({
      ...common(row),
      title: row.title,
      role: row.role in roleLabels ? roleLabels[row.role as keyof typeof roleLabels] : row.role,
    }),
  }
}
