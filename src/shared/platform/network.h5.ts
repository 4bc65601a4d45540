import { useSyncExternalStore } from 'react'

export function watchNetwork(): void {}

export const isOnline = () => navigator.onLine

export function onNetworkChange(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export const useOnline = () => useSyncExternalStore(onNetworkChange, isOnline, isOnline)
