import { useEffect, useRef } from 'react'
import { ApiError } from '@/shared/lib/api-error'
import type { FieldErrors, Question } from './use-question'

/** Which fields of a question the service refused, by the path of each: `/text` or `/rating/text` is `text`. */
export function refusedFields<T extends object>(error: Error | null, values: T): FieldErrors<T> | null {
  if (!(error instanceof ApiError)) return null
  const found = error.fields.flatMap(({ path, message }) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return name in values ? [[name, message] as const] : []
  })
  return found.length > 0 ? (Object.fromEntries(found) as FieldErrors<T>) : null
}

/**
 * Puts what the service found wrong under the fields, once for each failure, and gives back the error that belongs to none.
 * `own` names errors of the whole that one field is to blame for.
 */
export function useRefusal<T extends object>(
  question: Question<T>,
  error: Error | null,
  own?: (error: ApiError) => FieldErrors<T> | null,
): Error | null {
  const fields = refusedFields(error, question.values) ?? (error instanceof ApiError && own ? own(error) : null)
  const latest = useRef({ fail: question.fail, fields })
  latest.current = { fail: question.fail, fields }
  useEffect(() => {
    if (latest.current.fields) latest.current.fail(latest.current.fields)
  }, [error])
  return fields ? null : error
}
