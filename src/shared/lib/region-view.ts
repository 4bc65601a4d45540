import { queryOptions } from '@tanstack/react-query'
import type { RegionView } from '@contract/region/schema'
import { http } from './http'

const hour = 3_600_000

/** Names, phones, hours and clocks of the district. Says nothing of who asks. */
export const regionView = () =>
  queryOptions({
    queryKey: ['region', 'view'] as const,
    staleTime: hour,
    queryFn: ({ signal }) => http.get<RegionView>('/region', { signal, anonymous: true }),
  })
