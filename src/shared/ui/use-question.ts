import { useCallback, useRef, useState } from 'react'

export type FieldErrors<T> = Partial<Record<keyof T & string, string>>
export type Question<T> = {
  values: T
  errors: FieldErrors<T>
  /** How often 继续 was refused. */
  attempt: number
  set<K extends keyof T & string>(key: K): (value: T[K]) => void
  patch(values: Partial<T>): void
  submit(): void
  /** Errors the service found. */
  fail(errors: FieldErrors<T>): void
}

type Setup<T> = {
  initial: T
  check(values: T): FieldErrors<T>
  onContinue(values: T): void
  onChange?(values: T): void
}

const none = (errors: object) => Object.values(errors).every((message) => !message)

/** One question's values and check. Errors appear at 继续 and go away field by field as they are mended; nothing typed is lost. */
export function useQuestion<T extends object>({ initial, check, onContinue, onChange }: Setup<T>): Question<T> {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<FieldErrors<T>>({})
  const [attempt, setAttempt] = useState(0)
  const latest = useRef({ values, errors, check, onContinue, onChange })
  latest.current = { ...latest.current, errors, check, onContinue, onChange }
  const setters = useRef(new Map<string, (value: never) => void>())

  const patch = useCallback((part: Partial<T>) => {
    const now = latest.current
    now.values = { ...now.values, ...part }
    setValues(now.values)
    now.onChange?.(now.values)
    if (none(now.errors)) return
    const left = now.check(now.values)
    setErrors((before) => {
      const after = { ...before }
      for (const key of Object.keys(part) as (keyof T & string)[]) if (before[key]) after[key] = left[key]
      return after
    })
  }, [])

  const set = useCallback(
    <K extends keyof T & string>(key: K) => {
      const known = setters.current.get(key)
      if (known) return known as (value: T[K]) => void
      const setter = (value: T[K]) => patch({ [key]: value } as unknown as Partial<T>)
      setters.current.set(key, setter)
      return setter
    },
    [patch],
  )

  const fail = useCallback((found: FieldErrors<T>) => {
    setErrors(found)
    setAttempt((count) => count + 1)
  }, [])

  const submit = useCallback(() => {
    const now = latest.current
    const found = now.check(now.values)
    if (!none(found)) return fail(found)
    setErrors({})
    now.onContinue(now.values)
  }, [fail])

  return { values, errors, attempt, set, patch, submit, fail }
}
