import type { UseQueryResult } from '@tanstack/react-query'
import { ErrorState, Skeleton } from '@/shared/ui'

/** What stands where a question will be: its shape, or why it is not there. */
export function Waiting({ query }: { query: UseQueryResult }) {
  const { error, data } = query
  return error && !data ? <ErrorState error={error} onRetry={query.refetch} kept /> : <Skeleton rows={6} />
}
