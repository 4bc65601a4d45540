import { listDrafts } from '@/shared/lib/draft-store'
import { casesRoutes, type Writing, writings } from './routes'

const name = /^(supplement|message|requestReview|disputePromise|rate|withdraw)(?:-([\w-]+))?:(\w+)$/

/** What was begun to be written to a case and not sent, by the act; `resume` leads to where it was begun. */
export const unfinishedWritings = () =>
  listDrafts().flatMap(({ name: draft, savedAt }) => {
    const [, act = '', part, number = ''] = name.exec(draft) ?? []
    if (!number) return []
    const resume =
      act === 'rate'
        ? casesRoutes.rate(number)
        : writings.includes(act as Writing)
          ? casesRoutes.write(act as Writing, number, act === 'disputePromise' ? part : undefined)
          : casesRoutes.detail(number)
    return [{ draft, act: act as Writing | 'rate' | 'withdraw', number, savedAt, resume }]
  })
