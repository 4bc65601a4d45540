import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { PromiseFilter } from '@contract/promises/labels'
import type { PromiseItem, PromiseShares } from '@contract/promises/schema'
import { http } from '@/shared/lib/http'

/** Under the desk's own key: whoever acts on a ticket makes these lists old as well. */
export const promiseKeys = {
  all: ['desk', 'promises'] as const,
  list: (filter: PromiseFilter) => [...promiseKeys.all, filter] as const,
  shares: () => [...promiseKeys.all, 'shares'] as const,
}

export const promisePages = (filter: PromiseFilter) =>
  infiniteQueryOptions({
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
    queryKey: promiseKeys.list(filter),
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<PromiseItem>>('/desk/promises', { signal, params: { filter, cursor: pageParam } }),
  })

export const promiseShares = () =>
  queryOptions({
    queryKey: promiseKeys.shares(),
    queryFn: ({ signal }) => http.get<PromiseShares>('/desk/promises/shares', { signal }),
  })
