import type { Colours } from '@contract/region/schema'
import { useSyncExternalStore } from 'react'
import { propertyOf } from './region-property'

type Style = Record<string, string>
let style: Style | undefined
const listeners = new Set<() => void>()

/** The region's colours on every page; null for the product's own. */
export function showColours(colours: Colours | null): void {
  const next = colours
    ? Object.fromEntries(Object.entries(colours).map(([name, value]) => [propertyOf(name), value]))
    : undefined
  if (JSON.stringify(next) === JSON.stringify(style)) return
  style = next
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const now = () => style

/** For the outermost box of a page, which is all that a mini-program page has above its content. */
export const useRegionStyle = () => useSyncExternalStore(subscribe, now, now)
