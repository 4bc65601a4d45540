import { useRef, useState } from 'react'
import { replace } from '@/shared/platform/navigation'
import { usePageShown } from '@/shared/platform/page-shown'
import { useFileComplaint } from './api'
import { type Failure, failureOf, surelyNotThere } from './failure'
import { newKey } from './new-key'
import { filingRoutes } from './routes'
import { useFilingDraft, useKeptReceipt } from './use-filing'

/**
 * Sends the draft, once however often it is pressed. The key and the way it goes are on the device before it leaves, so that a
 * crash between sending and reply is followed by the same sending; the receipt is there before the draft goes.
 */
export function useSend() {
  const draft = useFilingDraft()
  const kept = useKeptReceipt()
  const filing = useFileComplaint()
  const shown = useRef(true)
  shown.current = usePageShown()
  const busy = useRef(false)
  const [failure, setFailure] = useState<Failure | null>(() => (draft.value.sentAs === '' ? null : { kind: 'lost' }))

  const send = async () => {
    if (busy.current) return
    busy.current = true
    setFailure(null)
    const unknownBefore = draft.value.sentAs !== ''
    try {
      const sent = { ...draft.value, key: draft.value.key || (await newKey()), sentAs: draft.value.identity }
      draft.replace(sent)
      draft.flush()
      const receipt = await filing.mutateAsync(sent)
      const { key, lookupCode } = sent
      kept.replace({
        draftKey: key,
        receipt,
        lookupCode: receipt.identity === 'anonymous' ? lookupCode : '',
        codeSaved: false,
      })
      kept.flush()
      draft.clear()
      if (shown.current) replace(filingRoutes.receipt)
    } catch (error) {
      if (surelyNotThere(error, unknownBefore)) draft.patch({ sentAs: '' })
      setFailure(failureOf(error))
    } finally {
      busy.current = false
    }
  }
  return { send, sending: filing.isPending, failure, forget: () => setFailure(null) }
}
