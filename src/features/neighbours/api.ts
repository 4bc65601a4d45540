import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { KnownProblem, ProblemQuery, ProblemView } from '@contract/neighbours/schema'
import type { PlaceTree } from '@contract/region/schema'
import { http } from '@/shared/lib/http'

export type Filter = Pick<ProblemQuery, 'place' | 'filter'>
export const problemKeys = {
  lists: () => ['problems', 'list'] as const,
  list: (filter: Filter) => [...problemKeys.lists(), filter] as const,
  /** What is read differs by reader: whether they support it is theirs. */
  one: (id: string, reader: string) => ['problems', 'one', id, reader] as const,
}
const stale = 60_000
const urlOf = (id: string) => `/problems/${encodeURIComponent(id)}`

/** Read by anybody, and without saying by whom. */
export const problemPages = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: problemKeys.list(filter),
    staleTime: stale,
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: Paged<KnownProblem>) => nextCursor,
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<KnownProblem>>('/problems', {
        signal,
        anonymous: true,
        params: { ...filter, cursor: pageParam },
      }),
  })

/** @param reader account of a signed-in citizen; without one nothing says who reads */
export const problemOf = (id: string, reader: string) =>
  queryOptions({
    queryKey: problemKeys.one(id, reader),
    enabled: id !== '',
    queryFn: ({ signal }) => http.get<ProblemView>(urlOf(id), { signal, anonymous: reader === '' }),
  })
export const placeTree = () =>
  queryOptions({
    queryKey: ['region', 'places'] as const,
    staleTime: 3_600_000,
    queryFn: ({ signal }) => http.get<PlaceTree>('/places', { signal, anonymous: true }),
  })

/** Sent twice it counts once; the answer is the problem as it is now. */
export function useSupport(id: string, reader: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: boolean) =>
      wanted ? http.put<ProblemView>(`${urlOf(id)}/support`, {}) : http.delete<ProblemView>(`${urlOf(id)}/support`),
    onSuccess: (problem) => {
      client.setQueryData(problemKeys.one(id, reader), problem)
      void client.invalidateQueries({ queryKey: problemKeys.lists() })
    },
  })
}
