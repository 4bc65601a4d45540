import type { OpenedSession } from '@contract/account/schema'
import { useSyncExternalStore } from 'react'
import { onStoredElsewhere } from '@/shared/platform/other-tabs'
import { storage } from '@/shared/platform/storage'

export type Session = OpenedSession

const key = 'session'
let current: Session | null | undefined
const listeners = new Set<() => void>()
const signedIn = new Set<(account: string) => void>()
const signedOut = new Set<(chosen: boolean) => void>()

const added = <T>(set: Set<T>, listener: T) => {
  set.add(listener)
  return () => void set.delete(listener)
}
const subscribe = (listener: () => void) => added(listeners, listener)
const read = () => (current === undefined ? (current = storage.get<Session>(key)) : current)

/** What belongs to the sign-in before is put away first, so that no screen is drawn with it under the next one. */
function change(next: Session | null, chosen = false): void {
  const before = read()
  current = next
  if (next) signedIn.forEach((listener) => listener(next.me.id))
  else if (before) signedOut.forEach((listener) => listener(chosen))
  listeners.forEach((listener) => listener())
}

/** Who is signed in on this device. What happens to what they wrote and read: left-behind.ts. */
export const session = {
  get: read,
  set(value: Session) {
    storage.set(key, value)
    change(value)
  },
  /** The person chose to leave. */
  clear() {
    storage.remove(key)
    change(null, true)
  },
  /** The service no longer knows this sign-in (401). */
  expire() {
    if (!read()) return
    storage.remove(key)
    change(null)
  },
  subscribe,
  onSignedIn: (listener: (account: string) => void) => added(signedIn, listener),
  onSignedOut: (listener: (chosen: boolean) => void) => added(signedOut, listener),
  /** What another tab does counts here too; its sign-out is no choice of whoever writes in this one. */
  followOtherTabs() {
    onStoredElsewhere(key, () => {
      const next = storage.get<Session>(key)
      if (next?.token !== read()?.token) change(next)
    })
  },
}

export const useSession = () => useSyncExternalStore(subscribe, read, read)
