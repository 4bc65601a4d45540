import type { Queue, QueueCounts } from '@contract/complaint/schema'
import { supervisionRoutes, seesWorkload } from '@/features/supervision-desk/public'
import { promisesRoutes, seesPromises } from '@/features/promises-desk/public'
import { callDeskRoutes, takesCalls } from '@/features/call-desk/public'
import { callText } from './call-words'
import { queueLabels, text } from './messages'
import { deskRoutes } from './public'

export type QueueItem = { id: string; label: string; count?: number; alert?: boolean }
export type QueueGroup = { label?: string; items: QueueItem[] }

const byTime: readonly Queue[] = ['priority', 'dueToday', 'overdue', 'toReport', 'toClose', 'supervised']
const other: readonly Queue[] = ['all']
/** Not queues of tickets but pages of their own. */
const revealsId = 'reveals'
export const elsewhere: Record<string, string | undefined> = {
  [revealsId]: deskRoutes.reveals,
  call: callDeskRoutes.call,
  stopHelping: callDeskRoutes.stop,
  board: supervisionRoutes.board,
  workload: supervisionRoutes.workload,
  promiseList: promisesRoutes.list,
}

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
    ...(takesCalls(role) ? [{ id: 'call', label: callText.take }] : []),
    ...(reveals && counts ? [{ id: revealsId, label: reveals, count: counts.reveals }] : []),
    ...(takesCalls(role) ? [{ id: 'stopHelping', label: callText.stop }] : []),
    ...(seesPromises(role) ? [{ id: 'promiseList', label: text.panels.promiseList }] : []),
    ...(seesWorkload(role)
      ? [
          { id: 'board', label: text.unit.board },
          { id: 'workload', label: text.unit.workload },
        ]
      : []),
  ]
  return [
    { items: items.filter(({ id }) => !byTime.includes(id) && !other.includes(id)) },
    { label: text.groups.time, items: pick(byTime) },
    { label: text.groups.other, items: rest },
  ].filter((group) => group.items.length > 0)
}
