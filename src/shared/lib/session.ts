import type { OpenedSession } from '@contract/account/schema'
import { useSyncExternalStore } from 'react'
import { storage } from '@/shared/platform/storage'

export type Session = OpenedSession

const key = 'session'
let current: Session | null | undefined
const listeners = new Set<() => void>()
const signedOut = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const read = () => (current === undefined ? (current = storage.get<Session>(key)) : current)
const change = (next: Session | null) => {
  current = next
  if (next) storage.set(key, next)
  else storage.remove(key)
  listeners.forEach((listener) => listener())
}

/** Who is signed in on this device. Drafts are kept apart and stay when the session goes. */
export const session = {
  get: read,
  set: (value: Session) => change(value),
  clear: () => change(null),
  subscribe,
  /** The service no longer knows this sign-in (401). */
  expire() {
    if (!read()) return
    change(null)
    signedOut.forEach((listener) => listener())
  },
  onSignedOut(listener: () => void) {
    signedOut.add(listener)
    return () => void signedOut.delete(listener)
  },
}

export const useSession = () => useSyncExternalStore(subscribe, read, read)
