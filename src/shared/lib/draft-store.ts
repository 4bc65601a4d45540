import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { onVisibilityChange } from '@/shared/platform/visibility'
import { storage } from '@/shared/platform/storage'

/** Where drafts are kept; what belongs to an anonymous case is kept in memory only. */
export type DraftPlace = typeof storage
type Kept<T> = { version: number; savedAt: string; value: T }
export type Draft<T> = {
  value: T
  savedAt: Date | null
  /** It was there when the page opened. */
  restored: boolean
  patch(part: Partial<T>): void
  replace(value: T): void
  clear(): void
  flush(): void
}

/** A crash loses at most this many milliseconds of typing. */
const delay = 250
const keyOf = (name: string) => `draft:${name}`

const read = <T>(name: string, version: number, place: DraftPlace = storage): Kept<T> | null => {
  const kept = place.get<Kept<T>>(keyOf(name))
  return kept?.version === version ? kept : null
}

type State = { value: object; savedAt: Date | null }

/** Both platforms keep earlier pages alive under the newest: all of them look at one copy, or an old page would write back old answers. */
class Live {
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private pending = false
  state: State

  constructor(
    private readonly name: string,
    private readonly initial: object,
    private readonly version: number,
    readonly place: DraftPlace,
  ) {
    this.state = this.stored()
  }

  private stored(): State {
    const kept = read<object>(this.name, this.version, this.place)
    return { value: { ...this.initial, ...kept?.value }, savedAt: kept ? new Date(kept.savedAt) : null }
  }
  private show(state: State) {
    this.state = state
    this.listeners.forEach((listener) => listener())
  }

  readonly get = () => this.state
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  /** A page that opens while no other one looks at the draft takes what is stored. */
  reopen() {
    if (this.listeners.size === 0 && !this.pending) this.state = this.stored()
  }
  readonly replace = (value: object) => {
    this.pending = true
    this.show({ ...this.state, value })
    clearTimeout(this.timer)
    this.timer = setTimeout(this.flush, delay)
  }
  readonly flush = () => {
    clearTimeout(this.timer)
    if (!this.pending) return
    this.pending = false
    const now = new Date()
    const kept: Kept<object> = { version: this.version, savedAt: now.toISOString(), value: this.state.value }
    if (this.place.set(keyOf(this.name), kept)) this.show({ ...this.state, savedAt: now })
  }
  readonly clear = () => {
    clearTimeout(this.timer)
    this.pending = false
    this.place.remove(keyOf(this.name))
    this.show({ value: this.initial, savedAt: null })
  }
}

const lives = new Map<string, Live>()

function liveOf(name: string, initial: object, version: number, place: DraftPlace): Live {
  const known = lives.get(name)
  if (known) return known
  const live = new Live(name, initial, version, place)
  lives.set(name, live)
  return live
}

/** Lets go of every draft of a place that is wiped as a whole. */
export function forgetDrafts(place: DraftPlace): void {
  lives.forEach((live, name) => live.place === place && lives.delete(name))
}

/**
 * Unfinished answers under a name on this device: written a moment after typing stops, and at once when the app is left.
 * `initial` fills what an older draft of the same version lacks; another version starts anew.
 */
export function useDraft<T extends object>(
  name: string,
  initial: T,
  version = 1,
  place: DraftPlace = storage,
): Draft<T> {
  const [{ live, restored }] = useState(() => {
    const live = liveOf(name, initial, version, place)
    live.reopen()
    return { live, restored: live.state.savedAt !== null }
  })
  const state = useSyncExternalStore(live.subscribe, live.get, live.get)
  const value = state.value as T

  const patch = useCallback((part: Partial<T>) => live.replace({ ...live.get().value, ...part }), [live])
  useEffect(() => {
    const stop = onVisibilityChange((shown) => !shown && live.flush())
    return () => {
      stop()
      live.flush()
    }
  }, [live])

  return { value, savedAt: state.savedAt, restored, patch, replace: live.replace, clear: live.clear, flush: live.flush }
}
