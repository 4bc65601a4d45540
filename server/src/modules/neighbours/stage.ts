import type { TicketStatus } from '@contract/complaint/events'
import type { Stage } from '@contract/neighbours/labels'

/** What neighbours are told of where a problem stands; less than its filer is. */
export function stageOf({ state, replies }: Pick<TicketStatus, 'state' | 'replies'>): Stage {
  switch (state) {
    case 'pending':
    case 'accepted':
      return 'accepted'
    case 'dispatched':
    case 'objected':
      return 'dispatched'
    case 'handling':
    case 'awaiting':
    case 'reviewing':
      return 'handling'
    case 'replied':
      return 'answered'
    case 'closed':
      return replies > 0 ? 'answered' : 'ended'
    case 'refused':
    case 'transferred':
    case 'terminated':
    case 'withdrawn':
      return 'ended'
  }
}
