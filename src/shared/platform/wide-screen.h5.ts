import { useSyncExternalStore } from 'react'

/** From here up the staff's queues, list and detail stand side by side. */
const wide = window.matchMedia('(min-width: 1200px)')

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}
const read = () => wide.matches

export const useWideScreen = () => useSyncExternalStore(subscribe, read, read)
