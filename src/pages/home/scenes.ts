import { casesRoutes } from '@/features/cases/public'
import { startFiling } from '@/features/complaint/public'
import { go } from '@/shared/platform/navigation'

/** What a printed mini-program code may name; every other one opens this page. */
export const scenes: Record<string, () => void> = {
  file: () => startFiling(),
  lookup: () => go(casesRoutes.lookup),
}
