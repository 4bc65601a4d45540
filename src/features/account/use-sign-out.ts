import { useMutation, useQueryClient } from '@tanstack/react-query'
import { session } from '@/shared/lib/session'
import { signOut } from './api'
import { forgetWhatWasRead } from './forget'

/**
 * Signs out here in any case; tells whether the service heard of it. What was read is forgotten, drafts stay.
 */
export function useSignOut(onDone: (heard: boolean) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      signOut().then(
        () => true,
        () => false,
      ),
    onSuccess: (heard) => {
      session.clear()
      forgetWhatWasRead(client)
      onDone(heard)
    },
  })
}
