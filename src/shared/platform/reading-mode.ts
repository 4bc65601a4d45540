import { useSyncExternalStore } from 'react'
import { storage } from './storage'

export type ReadingMode = 'standard' | 'elder'

const key = 'reading-mode'
let mode: ReadingMode | undefined
const listeners = new Set<() => void>()

export const readingMode = (): ReadingMode =>
  (mode ??= storage.get<ReadingMode>(key) === 'elder' ? 'elder' : 'standard')

/** 标准版 or 关怀版, at once on every page and kept for the next visit. */
export function setReadingMode(next: ReadingMode): void {
  mode = next
  storage.set(key, next)
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReadingMode = () => useSyncExternalStore(subscribe, readingMode, readingMode)
