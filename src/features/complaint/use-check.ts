import { useCallback, useEffect, useRef } from 'react'
import { signInPage } from '@/features/account/public'
import { photoText, usePhotoGate } from '@/features/photos/public'
import { go } from '@/shared/platform/navigation'
import { useQuestion } from '@/shared/ui'
import type { Failure } from './failure'
import { text } from './messages'
import { newKey } from './new-key'
import { filingRoutes } from './routes'
import { sentencesFor } from './sentences'
import { useFiler } from './use-filer'
import { useFilingDraft } from './use-filing'
import { useFilingPhotos } from './use-filing-photos'
import { useLookupCode } from './use-lookup-code'
import { useSend } from './use-send'

type Gates = { truthful: boolean; lookupCode: boolean }
type Line = { name?: string; message: string; to?: string }
const words = text.check

/** What stands in the way, in the order of the page: the two gates here, then answers the service did not take. */
function summaryOf(errors: Partial<Record<keyof Gates, string>>, failure: Failure | null): Line[] {
  const own = (['lookupCode', 'truthful'] as const).flatMap((name) => {
    const message = errors[name]
    return message ? [{ name, message }] : []
  })
  const answers = failure?.kind === 'answers' ? failure.faults : []
  return [
    ...own,
    ...answers.map(({ step, message }) => ({
      message,
      to: step === 'check' ? undefined : filingRoutes.step(step, true),
    })),
  ]
}

const hintOf = (failure: Failure | null) =>
  failure?.kind === 'lost' ? words.lostHint : failure?.kind === 'refused' ? words.notSentHint : undefined

/** The last step: its gates, the sending, and what became of it. */
export function useCheck() {
  const { value: draft, patch, flush } = useFilingDraft()
  const { phone, staff } = useFiler()
  const anonymous = draft.identity === 'anonymous'
  const mustSignIn = !anonymous && phone === undefined
  const { unable, draw } = useLookupCode()
  const { send, sending, failure, forget } = useSend()
  const photos = useFilingPhotos()
  const { album, capability } = photos
  const gate = usePhotoGate(photos, (ids) => void send({ ids, capability, album }))
  const tries = useRef(0)

  const question = useQuestion<Gates>({
    initial: { truthful: draft.truthful, lookupCode: draft.codeSaved },
    check: ({ truthful, lookupCode }) => ({
      truthful: sentencesFor('check', { ...draft, truthful }).truthful,
      lookupCode: anonymous && !lookupCode ? words.saveCodeFault : undefined,
    }),
    onChange: ({ truthful, lookupCode }) => patch({ truthful, codeSaved: lookupCode }),
    onContinue: () => {
      if (!mustSignIn) return gate.submit()
      flush()
      go(signInPage(filingRoutes.step('check')))
    },
  })
  const { set } = question

  const renewCode = useCallback(async () => {
    await draw()
    set('lookupCode')(false)
  }, [draw, set])
  useEffect(() => {
    if (failure?.kind === 'codeTaken') void renewCode()
  }, [failure, renewCode])

  const failed = hintOf(failure)
  return {
    draft,
    phone,
    anonymous,
    question,
    attempt: question.attempt + tries.current,
    summary: summaryOf(question.errors, failure),
    failure: failure?.kind === 'signIn' && !mustSignIn ? null : failure,
    hint:
      gate.waiting > 0
        ? photoText.waiting(gate.waiting)
        : (failed ?? (mustSignIn && staff ? text.privacy.staff : undefined)),
    sending: sending || gate.waiting > 0,
    sendingLabel: gate.waiting > 0 ? photoText.waitingShort : words.submitting,
    photos,
    gate,
    submitLabel: mustSignIn ? words.signIn : failed ? words.again : words.submit,
    submit() {
      tries.current += 1
      question.submit()
    },
    codeUnable: anonymous && unable,
    drawCode: draw,
    /** What was sent before stays what it is; this becomes another complaint. */
    async asNew() {
      patch({ key: await newKey(), sentAs: '' })
      album.setSent(false)
      album.recheck()
      if (anonymous) await renewCode()
      forget()
    },
  }
}
