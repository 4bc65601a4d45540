import { page } from '@/shared/platform/navigation'
import type { HelpSide } from '@contract/helping/states'

const at = (screen: string) => `/features/helping/pages/${screen}/index`

export const helpingRoutes = {
  /** 帮老人办 for the helper, 谁在帮我办 for the elder. */
  list: (side: HelpSide) => page(at('list'), { side }),
  ask: at('ask'),
  one: (id: string) => page(at('one'), { id }),
  log: (id: string) => page(at('log'), { id }),
}
