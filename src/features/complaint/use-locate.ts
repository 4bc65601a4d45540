import { useRef, useState } from 'react'
import type { PlaceTree } from '@contract/region/schema'
import { canLocate, locate } from '@/shared/platform/location'
import { NoPosition, type NoPositionReason } from '@/shared/platform/location-errors'
import { hasCentres, type Nearest, nearestTo } from './nearest'

export type Located = { nearest: Nearest } | { nothing: NoPositionReason | 'outside' }

/**
 * Compares where the device is with the communities, on the device: the position is given to nobody and forgotten at once, so that
 * it may be used by somebody without a name too.
 */
export function useLocate(tree: PlaceTree, onFound: (nearest: Nearest) => void) {
  const [offered] = useState(() => canLocate() && hasCentres(tree))
  const [busy, setBusy] = useState(false)
  const [located, setLocated] = useState<Located | null>(null)
  const running = useRef(false)

  const find = async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setLocated(null)
    try {
      const nearest = nearestTo(await locate(), tree)
      setLocated(nearest ? { nearest } : { nothing: 'outside' })
      if (nearest) onFound(nearest)
    } catch (error) {
      setLocated({ nothing: error instanceof NoPosition ? error.reason : 'unknown' })
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { offered, busy, located, find }
}
