import { useRef, useState } from 'react'
import { ApiError } from '@/shared/lib/http'

/** One sending at a time; what the service found wrong is handed on by field, everything else is `problem`. */
export function useSending(onFields: (fields: Record<string, string>) => void = () => undefined) {
  const busy = useRef(false)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  async function send(work: () => Promise<void>) {
    if (busy.current) return
    busy.current = true
    setSending(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const fields = error.fields.map(({ path, message }) => [path.split('/')[1] ?? '', message] as const)
      if (error.status === 422 && fields.length > 0) onFields(Object.fromEntries(fields))
      else setProblem(error)
    } finally {
      busy.current = false
      setSending(false)
    }
  }
  return { sending, problem, send: (work: () => Promise<void>) => void send(work) }
}
