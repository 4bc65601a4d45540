import { page } from '@/shared/platform/navigation'

const at = (screen: string) => `/features/neighbours/pages/${screen}/index`

export const neighbourRoutes = {
  list: at('list'),
  /** `from`: `filing` where somebody is about to report the same; `nameless` when they want to do so 匿名. */
  problem: (id: string, from?: 'filing' | 'nameless') => page(at('problem'), { id, from }),
}
