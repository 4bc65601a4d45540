import { useRef, useState } from 'react'
import { finishAt } from '@/shared/platform/finish-at'
import { usePageShown } from '@/shared/platform/page-shown'
import { useFileComplaint } from './api'
import { type Failure, failureOf, surelyNotThere } from './failure'
import { newKey } from './new-key'
import { filingRoutes } from './routes'
import { useFilingDraft, useKeptReceipt } from './use-filing'

/** Photos that go along, by the service's ids, and whose album has to know what became of them. */
type Along = {
  ids: readonly string[]
  capability: string
  album: { setSent(sent: boolean): void; clear(): void; recheck(): void } | null
}
const nothing: Along = { ids: [], capability: '', album: null }

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

  const send = async ({ ids, capability, album }: Along = nothing) => {
    if (busy.current) return
    busy.current = true
    setFailure(null)
    const unknownBefore = draft.value.sentAs !== ''
    try {
      const sent = { ...draft.value, key: draft.value.key || (await newKey()), sentAs: draft.value.identity }
      draft.replace(sent)
      draft.flush()
      album?.setSent(true)
      const receipt = await filing.mutateAsync({ draft: sent, photos: ids, capability })
      const { key, lookupCode } = sent
      kept.replace({
        draftKey: key,
        receipt,
        lookupCode: receipt.identity === 'anonymous' ? lookupCode : '',
        codeSaved: false,
        photos: ids.length,
        helping: sent.helping,
      })
      kept.flush()
      draft.clear()
      album?.clear()
      if (shown.current) finishAt(filingRoutes.receipt)
    } catch (error) {
      if (surelyNotThere(error, unknownBefore)) {
        draft.patch({ sentAs: '' })
        album?.setSent(false)
        album?.recheck()
      }
      setFailure(failureOf(error))
    } finally {
      busy.current = false
    }
  }
  return { send, sending: filing.isPending, failure, forget: () => setFailure(null) }
}
