import type { TicketType } from '@contract/complaint/states'
import { go } from '@/shared/platform/navigation'
import { filingRoutes } from './routes'

export { filingRoutes } from './routes'
export { useUnfinishedFiling } from './use-filing'

/** Opens the first question; what is already known is filled in, unless a draft says otherwise. */
export function startFiling(prefill?: { type?: TicketType; category?: string }): void {
  go(filingRoutes.start(prefill))
}
