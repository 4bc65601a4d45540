import type { RegionView } from '@contract/region/schema'
import { queryOptions } from '@tanstack/react-query'
import { storage } from '@/shared/platform/storage'
import { http } from './http'

const key = 'region'

/** The district's names, phones, hours and switches. The last known one stands in until the service answers. */
export const regionQuery = () =>
  queryOptions({
    queryKey: [key],
    queryFn: async ({ signal }) => {
      const region = await http.get<RegionView>('/region', { signal, anonymous: true })
      storage.set(key, region)
      return region
    },
    initialData: () => storage.get<RegionView>(key) ?? undefined,
    initialDataUpdatedAt: 0,
    staleTime: 60 * 60_000,
  })
