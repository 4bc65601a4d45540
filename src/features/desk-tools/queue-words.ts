import type { Queue } from '@contract/complaint/schema'

/** What can be chosen for a file; a queue that only says whose turn it is on a screen is no file. */
export const queueWords: Partial<Record<Queue, string>> = {
  all: '全部工单',
  pending: '待受理',
  accepted: '待派单',
  handling: '办理中',
  replied: '已答复',
  overdue: '已超期',
  supervised: '督办中',
}
