import { go } from '@/shared/platform/navigation'
import { filingRoutes } from './routes'

export { findPersonalNumbers } from './personal-data'
export { filingRoutes } from './routes'
export { useUnfinishedFiling } from './use-filing'

/** Opens the first question. */
export function startFiling(): void {
  go(filingRoutes.start())
}
