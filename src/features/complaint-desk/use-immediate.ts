import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { ApiError } from '@/shared/lib/http'
import { ticketDetail, useSendCommand } from './api'
import type { Action } from './model'

/** A command without a form, such as 签收: one press, and a second one does nothing. */
export function useImmediate(number: string, onDone: (next: TicketView, action: Action) => void) {
  const client = useQueryClient()
  const command = useSendCommand(number)
  const [failed, setFailed] = useState<{ number: string; error: ApiError } | null>(null)
  const sending = useRef(false)

  async function give(action: Action, version: number) {
    if (sending.current) return
    sending.current = true
    setFailed(null)
    try {
      onDone(await command.mutateAsync({ action, body: {}, version, key: '' }), action)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setFailed({ number, error })
      if (error.status === 409 || error.status === 412)
        void client.invalidateQueries({ queryKey: ticketDetail(number).queryKey })
    } finally {
      sending.current = false
    }
  }
  return { give, busy: command.isPending, problem: failed?.number === number ? failed.error : null }
}
