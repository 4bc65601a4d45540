import { listDrafts } from '@/shared/lib/draft-store'
import { caseOf } from './case-ref'
import { casesRoutes, type Writing, writings } from './routes'

const name = /^(supplement|message|requestReview|disputePromise|rate|withdraw|correct)(?:-([\w-]+))?:([\w~-]+)$/

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
          : act === 'correct'
            ? casesRoutes.correct(number)
            : casesRoutes.detail(number)
    return [
      { draft, act: act as Writing | 'rate' | 'withdraw' | 'correct', number: caseOf(number).number, savedAt, resume },
    ]
  })
