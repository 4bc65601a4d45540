import type { Queue } from '@contract/complaint/schema'
import type { ActorKind } from '@contract/complaint/states'

/** The queues of each desk, in the order they are worked through. */
export const queuesOf: Partial<Record<ActorKind, readonly Queue[]>> = {
  dispatcher: ['pending', 'accepted', 'objected', 'callBacks', 'priority', 'dueToday', 'overdue', 'supervised', 'all'],
  handler: [
    'toSign',
    'handling',
    'mine',
    'opinions',
    'toReport',
    'awaiting',
    'replied',
    'promises',
    'priority',
    'dueToday',
    'overdue',
    'supervised',
    'all',
  ],
  head: [
    'signatures',
    'toSign',
    'handling',
    'opinions',
    'toReport',
    'promises',
    'priority',
    'dueToday',
    'overdue',
    'supervised',
    'all',
  ],
  supervisor: [
    'extensions',
    'terminations',
    'reviews',
    'signatures',
    'toReport',
    'toClose',
    'promises',
    'priority',
    'dueToday',
    'overdue',
    'supervised',
    'all',
  ],
}

/** What the figures of the boards count: any desk lists them, as far as it reaches. */
export const alsoListed: readonly Queue[] = [
  'inHand',
  'toSign',
  'handling',
  'awaiting',
  'dueNext',
  'eighty',
  'promiseBroken',
  'opinions',
]
