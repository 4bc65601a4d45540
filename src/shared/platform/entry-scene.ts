import { useEffect, useRef } from 'react'
import { usePageParams } from './navigation'

/** Opens what a printed mini-program code (or `?scene=` on the web) says; what is not in the table stays here. */
export function useEntryScene(scenes: Record<string, () => void>): void {
  const { scene = '' } = usePageParams()
  const opened = useRef(false)
  useEffect(() => {
    // Coming back to this page must not lead away again.
    if (opened.current) return
    opened.current = true
    if (Object.keys(scenes).includes(scene)) scenes[scene]?.()
  }, [scene, scenes])
}
