import { page } from '@/shared/platform/navigation'

const root = '/features/knowledge/pages'

export const knowledgeRoutes = {
  list: `${root}/list/index`,
  /** `from`: `filing` where somebody is about to report something. */
  answer: (id: string, from?: 'filing') => page(`${root}/answer/index`, { id, from }),
}
