import { useMutation } from '@tanstack/react-query'
import { session } from '@/shared/lib/session'
import { signOut } from './api'

/**
 * Signs out here in any case; tells whether the service heard of it. What was read and
 * written under it leaves the device (left-behind.ts).
 */
export function useSignOut(onDone: (heard: boolean) => void) {
  return useMutation({
    mutationFn: () =>
      signOut().then(
        () => true,
        () => false,
      ),
    onSuccess: (heard) => {
      session.clear()
      onDone(heard)
    },
  })
}
