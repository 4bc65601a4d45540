import type { TicketPromise, TicketStatus } from '@contract/complaint/events'
import type { PriorityReason } from '@contract/complaint/schema'
import { endStates } from '@contract/complaint/states'

/** Not kept by its day, or said to be kept and it is not so. */
export const isBroken = ({ state }: TicketPromise) => state === 'broken' || state === 'disputed'

const holds: Record<PriorityReason, (row: TicketStatus, overdue: boolean) => boolean> = {
  urgent: (row) => row.urgent,
  supervised: (row) => row.supervision !== null,
  returned: (row) => row.returns > 0,
  promiseBroken: (row) => row.promises.some(isBroken),
  overdue: (_row, overdue) => overdue,
}

/** Why a ticket comes before others, the weightiest first; one that has ended before none. */
export const reasonsFor = (row: TicketStatus, overdue: boolean): PriorityReason[] =>
  endStates.includes(row.state)
    ? []
    : (Object.keys(holds) as PriorityReason[]).filter((why) => holds[why](row, overdue))

/** 2: marked 紧急; 1: under 督办, sent back or a promise not kept; 0: the usual, or ended. */
export const priorityOf = (row: TicketStatus): 0 | 1 | 2 => {
  const [first] = reasonsFor(row, false)
  if (!first) return 0
  return first === 'urgent' ? 2 : 1
}
