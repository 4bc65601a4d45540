import { useCallback } from 'react'
import { type Draft, useDraft } from '@/shared/lib/draft-store'
import { forgetAlbum } from '@/features/photos/public'
import {
  emptyDraft,
  filingAlbum,
  type FilingDraft,
  hasAnswers,
  type KeptReceipt,
  nextToAnswer,
  noReceipt,
} from './model'
import { filingRoutes } from './routes'

const version = 1

export const useFilingDraft = (): Draft<FilingDraft> => useDraft('complaint', emptyDraft, version)
export const useKeptReceipt = (): Draft<KeptReceipt> => useDraft('complaint-receipt', noReceipt, version)

/** What 我的事项 shows of an unfinished filing, and of a receipt nobody has put away yet. */
export function useUnfinishedFiling() {
  const draft = useFilingDraft()
  const kept = useKeptReceipt()
  const step = nextToAnswer(draft.value)
  const { clear } = draft
  const discard = useCallback(() => {
    clear()
    forgetAlbum(filingAlbum)
  }, [clear])
  return {
    draft: hasAnswers(draft.value)
      ? {
          title: draft.value.title.trim(),
          type: draft.value.type,
          step,
          savedAt: draft.savedAt,
          resume: filingRoutes.step(step),
        }
      : null,
    discard,
    receipt: kept.value.receipt ? { title: kept.value.receipt.title, route: filingRoutes.receipt } : null,
  }
}
