import { useSyncExternalStore } from 'react'
import { largeLetters } from './large-letters'
import { storage } from './storage'

export type ReadingMode = 'standard' | 'elder'

const key = 'reading-mode'
let mode: ReadingMode | undefined
const listeners = new Set<() => void>()

/** The person's own choice; without one, large letters in WeChat or the browser ask for 关怀版. */
export const readingMode = (): ReadingMode =>
  (mode ??= storage.get<ReadingMode>(key) ?? (largeLetters() ? 'elder' : 'standard'))

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
