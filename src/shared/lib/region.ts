import type { RegionView } from '@contract/region/schema'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { showColours } from '@/shared/platform/region-colours'
import { storage } from '@/shared/platform/storage'
import { http } from './http'

/** Renamed when the view changes its shape: what an older app kept cannot be read. */
const key = 'region-3'
/** 国办发〔2020〕53号: one number in the whole country. Stands in until the region is known. */
const national = '12345'

const kept = () => storage.get<RegionView>(key) ?? undefined
showColours(kept()?.colours ?? null)

/** The district's names, phones, hours and switches. The last known one stands in until the service answers. */
export const regionQuery = () =>
  queryOptions({
    queryKey: [key],
    queryFn: async ({ signal }) => {
      const region = await http.get<RegionView>('/region', { signal, anonymous: true })
      storage.set(key, region)
      showColours(region.colours)
      return region
    },
    initialData: kept,
    initialDataUpdatedAt: 0,
    staleTime: 60 * 60_000,
  })

/** What a visitor may know of the region; undefined before the first answer. */
export const useRegion = () => useQuery(regionQuery()).data

/** The number to call; known without a network and outside of any screen. */
export const hotline = () => kept()?.phones.hotline ?? national
