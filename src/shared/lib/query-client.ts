import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { isOnline, onNetworkChange } from '@/shared/platform/network'
import { onVisibilityChange } from '@/shared/platform/visibility'
import { isLost } from './api-error'

const minute = 60_000

/**
 * Only a lost connection is worth trying again by itself; a refusal stays a refusal. Without network a further try would be
 * held back in silence, with a skeleton for the person to look at: the failure is told, and the network's return reads anew.
 */
const retry = (failures: number, error: Error) => isLost(error) && isOnline() && failures < 2
/** What is shown from before comes up to date by itself, also where the phone does not notice that the network is back. */
const refetchInterval = ({ state }: { state: { data: unknown; error: Error | null } }) =>
  state.data !== undefined && isLost(state.error) && minute / 4

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: minute / 2,
      gcTime: 10 * minute,
      retry,
      networkMode: 'offlineFirst',
      refetchOnWindowFocus: true,
      refetchInterval,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Called once: both platforms tell us about the network and about coming to the front. */
export function connectQueries(): void {
  onlineManager.setEventListener((setOnline) => {
    setOnline(isOnline())
    return onNetworkChange(() => setOnline(isOnline()))
  })
  focusManager.setEventListener((setFocused) => onVisibilityChange(setFocused))
}
