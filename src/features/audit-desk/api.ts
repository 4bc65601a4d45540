import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditEntry } from '@contract/account/schema'
import type { Paged } from '@contract/common/schema'
import { http } from '@/shared/lib/http'

export const auditPages = () =>
  infiniteQueryOptions({
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
    queryKey: ['desk', 'audit'] as const,
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<AuditEntry>>('/audit', { signal, params: { cursor: pageParam } }),
  })
