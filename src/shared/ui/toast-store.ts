import { useSyncExternalStore } from 'react'
import { readingMode } from '@/shared/platform/reading-mode'

/** Milliseconds a toast stays; in 关怀版 it stays until the person taps it. */
const stay = 3000
let message = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const change = (next: string) => {
  message = next
  listeners.forEach((listener) => listener())
}

/** Good news only; an error is never a toast. */
export function showToast(words: string): void {
  clearTimeout(timer)
  change(words)
  if (readingMode() === 'standard') timer = setTimeout(hideToast, stay)
}

export const hideToast = () => change('')

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useToast = () =>
  useSyncExternalStore(
    subscribe,
    () => message,
    () => message,
  )
