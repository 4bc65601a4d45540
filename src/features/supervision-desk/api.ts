import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { DeskItem } from '@contract/complaint/schema'
import type { UnitWorkload, Workload } from '@contract/supervision-desk/schema'
import { http } from '@/shared/lib/http'

/** Under the desk's own key: whoever acts on a ticket makes these figures old as well. */
export const loadKeys = {
  units: () => ['desk', 'load'] as const,
  unit: (code: string) => ['desk', 'load', code] as const,
  overdue: () => ['desk', 'list', 'overdue-board'] as const,
}

export const workload = () =>
  queryOptions({
    queryKey: loadKeys.units(),
    queryFn: ({ signal }) => http.get<Workload>('/desk/workload', { signal }),
  })
export const unitWorkload = (code: string) =>
  queryOptions({
    queryKey: loadKeys.unit(code),
    enabled: code !== '',
    queryFn: ({ signal }) => http.get<UnitWorkload>(`/desk/workload/${encodeURIComponent(code)}`, { signal }),
  })
export const overduePages = () =>
  infiniteQueryOptions({
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
    queryKey: loadKeys.overdue(),
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<DeskItem>>('/desk/tickets', { signal, params: { queue: 'overdue', cursor: pageParam } }),
  })
