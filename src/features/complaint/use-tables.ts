import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { regionQuery } from '@/shared/lib/region'
import { categoryTree, placeTree } from './api'

/** What the later questions need is read at the first one: after that the network may go away until sending. */
export function useTables() {
  const client = useQueryClient()
  useEffect(() => {
    void client.prefetchQuery(regionQuery())
    void client.prefetchQuery(categoryTree())
    void client.prefetchQuery(placeTree())
  }, [client])
}
