import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { time } from '@/shared/lib/format'
import { back, go, replace, usePageParams } from '@/shared/platform/navigation'
import { newKey } from './new-key'
import { type FilingDraft, hasAnswers, mayVisit, nextToAnswer, type Step, stepAfter } from './model'
import { text } from './messages'
import { filingRoutes } from './routes'
import { useAsked } from './use-asked'
import { useFilingDraft, useKeptReceipt } from './use-filing'
import { useFilingPhotos } from './use-filing-photos'
import { useTables } from './use-tables'

/** Where a page must lead instead of showing itself: to the receipt of what was just sent, or to the question that comes first. */
function detour(step: Step, draft: FilingDraft, receiptIdentity: string | undefined): string | null {
  const unread = receiptIdentity !== undefined && !hasAnswers(draft)
  if (unread && (step !== 'type' || receiptIdentity === 'anonymous')) return filingRoutes.receipt
  if (mayVisit(step, draft)) return null
  const next = nextToAnswer(draft)
  // Another category asks something else: from there it is one step back to checking.
  return step === 'check' && next === 'story' ? filingRoutes.mend(next) : filingRoutes.step(next)
}

/** What every question of a filing needs: the draft, whether it is its turn, and the way on. */
export function useStep(step: Step) {
  const draft = useFilingDraft()
  const kept = useKeptReceipt()
  const { change, gone } = usePageParams()
  useTables()
  useAsked(draft)
  // On every step, so that the uploads go on meanwhile and follow the choice of who may know.
  const photos = useFilingPhotos()
  const { value, savedAt, patch, flush } = draft
  const elsewhere = detour(step, value, kept.value.receipt?.identity)
  const changing = change === '1'

  const [round, setRound] = useState(0)
  const seen = useRef(value)
  useDidHide(() => {
    seen.current = value
  })
  useDidShow(() => {
    if (elsewhere) replace(elsewhere)
    else if (seen.current !== value) setRound((count) => count + 1)
    seen.current = value
  })

  const goOn = useCallback(
    (part: Partial<FilingDraft>) => {
      patch(part)
      flush()
      if (step === 'type' && value.key === '')
        void newKey().then(
          (key) => patch({ key }),
          () => undefined,
        )
      if (gone === '1') replace(filingRoutes.step(nextToAnswer({ ...value, ...part })))
      else if (changing) back(filingRoutes.step('check'))
      else go(filingRoutes.step(stepAfter(step)))
    },
    [patch, flush, step, value, changing, gone],
  )

  return {
    draft,
    photos,
    allowed: elsewhere === null,
    /** Grows when the answers were changed on another page: the question is then drawn anew from the draft. */
    round,
    changing,
    goOn,
    continueLabel: changing ? text.toCheck : text.continue,
    savedHint: savedAt ? text.saved(time(savedAt)) : undefined,
  }
}
