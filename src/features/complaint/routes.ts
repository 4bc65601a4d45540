import type { TicketType } from '@contract/complaint/states'
import { page } from '@/shared/platform/navigation'
import type { Step } from './model'

const at = (screen: Step | 'emergency' | 'receipt' | 'find') => `/features/complaint/pages/${screen}/index`

export const filingRoutes = {
  emergency: at('emergency'),
  receipt: at('receipt'),
  find: at('find'),
  /** `change` comes from 核对 and leads back there. */
  step: (step: Step, change = false) => page(at(step), { change: change ? '1' : undefined }),
  /** Asks anew for what the region no longer has. */
  mend: (step: Step) => page(at(step), { gone: '1' }),
  /** The signed receipt of a filed one; without a number of the one that is open by 查询码. */
  proof: (number?: string) => page('/features/complaint/pages/proof/index', { number }),
  start: (prefill: { type?: TicketType; category?: string; helping?: string; helped?: string } = {}) =>
    page(at('type'), prefill),
}
