import { useQueryClient } from '@tanstack/react-query'
import { useShownAgain } from '@/shared/platform/page-events'
import { deskKeys } from './api'

/** Whoever comes back to a desk sees what has happened meanwhile. */
export function useFreshOnShow(): void {
  const client = useQueryClient()
  useShownAgain(() => void client.invalidateQueries({ queryKey: deskKeys.all, refetchType: 'active' }))
}
