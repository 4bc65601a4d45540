import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { AnswerItem, AnswerView } from '@contract/knowledge/schema'
import { http } from '@/shared/lib/http'

const answerKeys = {
  list: (q: string) => ['answers', 'list', q] as const,
  one: (id: string) => ['answers', 'one', id] as const,
}
const stale = 300_000
const urlOf = (id: string) => `/answers/${encodeURIComponent(id)}`

/** Read by anybody, and without saying by whom. */
export const answerPages = (q: string) =>
  infiniteQueryOptions({
    queryKey: answerKeys.list(q),
    staleTime: stale,
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: Paged<AnswerItem>) => nextCursor,
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<AnswerItem>>('/answers', { signal, anonymous: true, params: { q, cursor: pageParam } }),
  })
export const answerOf = (id: string) =>
  queryOptions({
    queryKey: answerKeys.one(id),
    staleTime: stale,
    queryFn: ({ signal }) => http.get<AnswerView>(urlOf(id), { signal, anonymous: true }),
  })

/** A number goes up; nothing else is sent. */
export function useCountAnswer(id: string) {
  return useMutation({
    mutationFn: (helpful: boolean) => http.post<undefined>(`${urlOf(id)}/feedback`, { helpful }, { anonymous: true }),
  })
}
