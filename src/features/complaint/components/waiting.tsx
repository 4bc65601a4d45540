import type { UseQueryResult } from '@tanstack/react-query'
import { ErrorState, Skeleton } from '@/shared/ui'

/** What stands where a question will be: its shape, or why it is not there. Without network a query pauses instead of failing. */
export function Waiting({ query }: { query: UseQueryResult }) {
  const error = query.error ?? (query.fetchStatus === 'paused' ? query.failureReason : null)
  return error && !query.data ? <ErrorState error={error} onRetry={query.refetch} kept /> : <Skeleton rows={6} />
}
