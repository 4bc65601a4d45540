import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { replace, usePageParams } from '@/shared/platform/navigation'
import { categoryTree, placeTree } from './api'
import { categoryName } from './categories'
import { type FilingDraft, nextToAnswer, type Step } from './model'
import { placeName } from './places'
import { filingRoutes } from './routes'
import { useFilingDraft } from './use-filing'

type Mended = Extract<Step, 'type' | 'place'>
const without: Record<Mended, Partial<FilingDraft>> = { type: { category: '' }, place: { street: '', place: '' } }

/** Which answer names something the region no longer has. Only what the service has just said counts, not a table kept from before. */
function useVanished({ category, place, sentAs }: FilingDraft): Mended | null {
  const categories = useQuery(categoryTree())
  const places = useQuery(placeTree())
  // What may have arrived is sent again as it was.
  if (sentAs !== '') return null
  if (category && categories.dataUpdatedAt > 0 && !categoryName(categories.data, category)) return 'type'
  return place && places.dataUpdatedAt > 0 && !placeName(places.data, place) ? 'place' : null
}

/**
 * A draft may be older than the region's tables: what has vanished from them is asked for anew, all other answers stay, and
 * from there it is one step to where the person was.
 */
export function useMended(here: Step) {
  const { value, patch, flush } = useFilingDraft()
  const { gone } = usePageParams()
  const [found, setFound] = useState(gone === '1')
  const vanished = useVanished(value)

  useEffect(() => {
    if (!vanished) return
    patch(without[vanished])
    flush()
    if (vanished === here) setFound(true)
    else replace(filingRoutes.mend(vanished))
  }, [vanished, here, patch, flush])

  const goOn = useCallback(
    (part: Partial<FilingDraft>) => {
      patch(part)
      flush()
      replace(filingRoutes.step(nextToAnswer({ ...value, ...part })))
    },
    [patch, flush, value],
  )
  return { mended: found, goOn }
}
