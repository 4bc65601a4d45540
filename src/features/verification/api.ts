import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { DailyRoot, ReceiptVerdict, SigningKeys, WholeReceipt } from '@contract/verification/schema'
import { http } from '@/shared/lib/http'

/** Asked by anybody: nothing says who. */
export const checkReceipt = (receipt: WholeReceipt) =>
  http.post<ReceiptVerdict>('/verification/receipts', receipt, { anonymous: true })

export const rootPages = infiniteQueryOptions({
  queryKey: ['verification', 'roots'] as const,
  queryFn: ({ pageParam, signal }) =>
    http.get<Paged<DailyRoot>>('/verification/roots', { params: { cursor: pageParam }, signal, anonymous: true }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

export const signingKeys = queryOptions({
  queryKey: ['verification', 'keys'] as const,
  queryFn: ({ signal }) => http.get<SigningKeys>('/verification/keys', { signal, anonymous: true }),
})
