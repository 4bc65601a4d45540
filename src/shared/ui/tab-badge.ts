import { useSyncExternalStore } from 'react'

let waiting = 0
const listeners = new Set<() => void>()

/** How many cases wait for the citizen, shown on 我的事项 in the tab bar. */
export function setTabBadge(count: number): void {
  if (count === waiting) return
  waiting = count
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useTabBadge = () =>
  useSyncExternalStore(
    subscribe,
    () => waiting,
    () => waiting,
  )
