import { useRef, useState } from 'react'
import type { RevealView } from '@contract/complaint/schema'
import { attemptOf } from '@/shared/lib/attempt'
import { useDraft } from '@/shared/lib/draft-store'
import { ApiError } from '@/shared/lib/http'
import { useAskReveal } from './api'
import { type Faults, fieldOf } from './checks'
import { checkReveal, noReveal, revealBody, type RevealValues } from './reveal-check'

/** Asking to see one field of who filed: what is written stays until the service has answered. */
export function useRevealForm(number: string, onDone: (reveal: RevealView) => void) {
  const name = `desk:${number}:reveal`
  const draft = useDraft<RevealValues>(name, noReveal)
  const ask = useAskReveal(number)
  const [faults, setFaults] = useState<Faults>({})
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const sending = useRef(false)

  async function send() {
    const body = revealBody(draft.value)
    const tried = await attemptOf(name, JSON.stringify(body))
    const reveal = await ask.mutateAsync({ body, key: tried.key })
    tried.done()
    draft.clear()
    onDone(reveal)
  }
  function refused(error: unknown) {
    if (!(error instanceof ApiError)) throw error
    draft.flush()
    setAttempt((n) => n + 1)
    if (error.fields.length > 0)
      setFaults(Object.fromEntries(error.fields.map(({ path, message }) => [fieldOf(path), message])))
    else setProblem(error)
  }
  function submit() {
    if (sending.current) return
    const found = checkReveal(draft.value)
    setFaults(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return setAttempt((n) => n + 1)
    sending.current = true
    void send()
      .catch(refused)
      .finally(() => (sending.current = false))
  }
  return { values: draft.value, patch: draft.patch, faults, attempt, problem, busy: ask.isPending, submit }
}
