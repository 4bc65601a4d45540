import { useSyncExternalStore } from 'react'

let url = ''
const listeners = new Set<() => void>()

/** The page that was asked for and could not be fetched; empty when none. */
export function setFailedPage(next: string): void {
  if (next === url) return
  url = next
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useFailedPage = () =>
  useSyncExternalStore(
    subscribe,
    () => url,
    () => url,
  )
