import type { Queue, QueueCounts } from '@contract/complaint/schema'
import { queueLabels, text } from './messages'

export type QueueItem = { id: string; label: string; count?: number; alert?: boolean }
export type QueueGroup = { label?: string; items: QueueItem[] }

const byTime: readonly Queue[] = ['dueToday', 'overdue', 'supervised']
const other: readonly Queue[] = ['all']
/** Not a queue of tickets: leads to the page of 身份查看. */
export const revealsId = 'reveals'

/** The queues of a role as the service lists them, in three groups; overdue is the one loud count. */
export function queueGroups(counts: QueueCounts | undefined, role: string): QueueGroup[] {
  const items = (counts?.queues ?? []).map(({ queue, count }) => ({
    id: queue,
    label: queueLabels[queue],
    count,
    alert: queue === 'overdue',
  }))
  const pick = (ids: readonly string[]) => items.filter(({ id }) => ids.includes(id))
  const reveals = text.reveals[role]
  const rest: QueueItem[] = [
    ...pick(other),
    ...(reveals && counts ? [{ id: revealsId, label: reveals, count: counts.reveals }] : []),
  ]
  return [
    { items: items.filter(({ id }) => !byTime.includes(id) && !other.includes(id)) },
    { label: text.groups.time, items: pick(byTime) },
    { label: text.groups.other, items: rest },
  ].filter((group) => group.items.length > 0)
}
