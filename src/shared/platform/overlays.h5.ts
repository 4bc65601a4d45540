import { useEffect, useRef } from 'react'

type Layer = { close(): void }

/** What lies over the page, the topmost last. Each has an entry of its own in the history, marked with its height. */
const open: Layer[] = []
/** Runs when the step back that we asked for has been taken. */
let arrived: (() => void) | null = null

const height = (state: unknown) => (state as { overlay?: number } | null)?.overlay ?? 0

function stepBack(count: number, then: () => void) {
  arrived = then
  window.history.go(-count)
}

/**
 * Back takes away what lies over the page. The router must not hear of it: for it the page has not changed. So this has to
 * listen before the router does.
 */
export function watchBack(): void {
  const hear = (event: PopStateEvent) => {
    const then = arrived
    const at = height(event.state)
    if (!then && at === 0 && open.length === 0) return
    event.stopImmediatePropagation()
    arrived = null
    if (then) return then()
    // Forward leads to what has been closed.
    if (at > open.length) return stepBack(at - open.length, () => undefined)
    for (const layer of open.splice(at).reverse()) layer.close()
  }
  window.addEventListener('popstate', hear, true)
  // The page was loaded anew while something lay over it.
  if (height(window.history.state) > 0) stepBack(height(window.history.state), () => undefined)
}

/** While the component is there, Back means `close`. */
export function useBackCloses(close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const layer = { close: () => latest.current() }
    open.push(layer)
    window.history.pushState({ ...(window.history.state as object | null), overlay: open.length }, '')
    return () => {
      const at = open.indexOf(layer)
      if (at < 0) return
      const over = open.splice(at).length
      if (height(window.history.state) > at) stepBack(over, () => undefined)
    }
  }, [])
}

/** Leaves the page only when the history stands at the page itself, or Back would later lead to what lay over it. */
export function afterOverlays(run: () => void): void {
  const before = arrived
  const over = height(window.history.state)
  if (before) {
    arrived = () => {
      before()
      run()
    }
  } else if (over > 0) {
    open.length = 0
    stepBack(over, run)
  } else run()
}
