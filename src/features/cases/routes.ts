import { page } from '@/shared/platform/navigation'

const at = (screen: string) => `/features/cases/pages/${screen}/index`

/** What can be written to a case on a page of its own. */
export const writings = ['supplement', 'message', 'requestReview', 'disputePromise'] as const
export type Writing = (typeof writings)[number]

/** A page without a number shows the case opened by 查询码 in this visit. */
export const casesRoutes = {
  detail: (number?: string) => page(at('detail'), { number }),
  /** `promise`: which one was not kept. */
  write: (act: Writing, number?: string, promise?: string) => page(at('write'), { act, number, promise }),
  rate: (number?: string) => page(at('rate'), { number }),
  /** 更正电话回访. */
  correct: (number?: string) => page(at('correct'), { number }),
  lookup: at('lookup'),
  disclosures: (number?: string) => page(at('disclosures'), { number }),
}
