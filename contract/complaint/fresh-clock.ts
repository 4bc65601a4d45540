import type { TicketStatus } from './events'
import type { Rung } from './states'

/** What a new reply clock begins without. */
export const freshClock = {
  pausedAt: null,
  escalated: [],
  extension: null,
  terminationAsked: false,
  draft: null,
  unanswered: false,
  ask: null,
  opinions: [],
} satisfies Partial<TicketStatus>

/** Marks without those of the co-units' turn, which begins anew when others are asked. */
export const withoutOpinions = (rungs: readonly Rung[]) => rungs.filter((rung) => rung !== 'opinion-overdue')
