import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseView, CommandInputs } from '@contract/complaint/schema'
import type { CitizenCommand } from '@contract/complaint/states'
import { attemptOf } from '@/shared/lib/attempt'
import { ApiError } from '@/shared/lib/http'
import { storage } from '@/shared/platform/storage'
import { sendCommand } from './api'
import { caseKeys, type CaseSource } from './keys'
import { visitDrafts } from './visit'

export const placeOf = (source: CaseSource) => (source.kind === 'own' ? storage : visitDrafts)
/** Names what is kept for one act of one case. */
export const actName = (source: CaseSource, act: string) =>
  `${act}:${source.kind === 'own' ? source.number : source.id}`

/**
 * Gives one command to a case. The key of the last try is kept, so that a lost reply and a retry, even after a crash, are one
 * act; a second press while sending does nothing. `day` parts tries that may be repeated on another day.
 */
export function useAct<C extends CitizenCommand>(
  source: CaseSource,
  command: C,
  onDone: (view: CaseView) => void,
  day = '',
  /** Of photos that go along without a sign-in. */
  capability = '',
) {
  const client = useQueryClient()
  const sending = useRef(false)

  const mutation = useMutation({
    gcTime: 0,
    mutationFn: async (body: CommandInputs[C]) => {
      const attempt = await attemptOf(actName(source, command), day + JSON.stringify(body), undefined, placeOf(source))
      const view = await sendCommand(source, command, body, attempt.key, capability)
      attempt.done()
      return view
    },
    onSuccess: (view) => {
      client.setQueryData(caseKeys.detail(source), view)
      if (source.kind === 'own') void client.invalidateQueries({ queryKey: caseKeys.lists() })
      onDone(view)
    },
    onError: (error) => {
      // The case has moved on meanwhile: what can be done now must be read anew.
      if (error instanceof ApiError && error.status === 409)
        void client.invalidateQueries({ queryKey: caseKeys.detail(source) })
    },
    onSettled: () => {
      sending.current = false
    },
  })

  const send = (body: CommandInputs[C]) => {
    if (sending.current) return
    sending.current = true
    mutation.mutate(body)
  }
  return { send, busy: mutation.isPending, error: mutation.error, reset: mutation.reset }
}
