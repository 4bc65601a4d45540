import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { limits } from '@contract/complaint/limits'
import type { CategoryTree } from '@contract/region/schema'
import { attemptOf } from '@/shared/lib/attempt'
import { useDraft } from '@/shared/lib/draft-store'
import { ApiError } from '@/shared/lib/http'
import { randomDigits } from '@/shared/lib/random-digits'
import { randomBytes } from '@/shared/platform/random'
import { fileAnonymousCall, fileCall } from './api'
import { anonymousCall, type Call, checkCall, type CallField, emptyCall, leafOf, namedCall } from './call-model'

/** A code lives as long as the screen: never in the draft, the tries or any storage of the desk's device. */
function useReadCode(wanted: boolean) {
  const [code, setCode] = useState('')
  const [unable, setUnable] = useState(false)
  const [read, setRead] = useState(false)
  const draw = useCallback(() => {
    setUnable(false)
    setRead(false)
    randomDigits(limits.lookupCodeDigits, randomBytes).then(setCode, () => setUnable(true))
  }, [])
  useEffect(() => {
    if (wanted && code === '') draw()
  }, [wanted, code, draw])
  const forget = () => {
    setCode('')
    setRead(false)
  }
  return { code, unable, read, setRead, draw, forget }
}

/** What the caller tells, its checks and its sending. */
export function useCall(tree: CategoryTree | undefined) {
  const draft = useDraft('call', emptyCall, 1)
  const call = draft.value
  const anonymous = call.identity === 'anonymous'
  const secret = useReadCode(anonymous)
  const [errors, setErrors] = useState<Partial<Record<CallField, string>>>({})
  const [attempt, setAttempt] = useState(0)
  const sending = useRef(false)
  const questions = leafOf(tree, call.category)?.questions

  const file = useMutation({
    gcTime: 0,
    mutationFn: async () => {
      const body = anonymous ? anonymousCall(call, questions, '') : namedCall(call, questions)
      const tried = await attemptOf('call', JSON.stringify(body))
      const receipt =
        'lookupCode' in body
          ? await fileAnonymousCall({ ...body, lookupCode: secret.code }, tried.key)
          : await fileCall(body, tried.key)
      tried.done()
      return receipt
    },
    onSuccess: () => {
      draft.clear()
      secret.forget()
      setErrors({})
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'lookup_code_taken') secret.draw()
      if (!(error instanceof ApiError) || error.fields.length === 0) return
      const found = Object.fromEntries(error.fields.map(({ path, message }) => [path.replace(/^\//, ''), message]))
      setErrors(found)
      setAttempt((count) => count + 1)
    },
    onSettled: () => {
      sending.current = false
    },
  })

  const change = (part: Partial<Call>) => {
    draft.patch(part)
    setErrors((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !Object.keys(part).includes(name))),
    )
  }
  const submit = () => {
    if (sending.current) return
    const found = checkCall(call, questions, secret.read)
    const faults = Object.fromEntries(Object.entries(found).filter(([, message]) => message))
    setErrors(faults)
    if (Object.keys(faults).length > 0) return setAttempt((count) => count + 1)
    sending.current = true
    file.mutate()
  }
  const clear = () => {
    draft.clear()
    secret.forget()
    setErrors({})
    file.reset()
  }
  return { draft, call, questions, anonymous, secret, errors, attempt, file, change, submit, clear }
}
