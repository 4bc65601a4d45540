import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { onVisibilityChange } from '@/shared/platform/visibility'
import { storage } from '@/shared/platform/storage'
import { session } from './session'

/** Where drafts are kept; what belongs to an anonymous case is kept in memory only. */
export type DraftPlace = Pick<typeof storage, 'get' | 'set' | 'remove'>
type Kept<T> = { version: number; savedAt: string; value: T; owner?: string }
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

type State = { value: object; savedAt: Date | null; owner?: string }

/** Whose words these are. Staff file nothing under their work account, so a filing begun there waits for the person's own. */
function ownerNow(name: string): string | undefined {
  const me = session.get()?.me
  return me && (me.role === 'citizen') !== name.startsWith('desk:') ? me.id : undefined
}

/** Both platforms keep earlier pages alive under the newest: all of them look at one copy, or an old page would write back old answers. */
class Live {
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private pending = false
  /** Written here since the app was opened, and not yet sent or thrown away. */
  private written = false
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
    const value = { ...this.initial, ...kept?.value }
    return { value, savedAt: kept ? new Date(kept.savedAt) : null, owner: kept?.owner }
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
    this.written = true
    this.show({ ...this.state, value, owner: ownerNow(this.name) ?? this.state.owner })
    clearTimeout(this.timer)
    this.timer = setTimeout(this.flush, delay)
  }
  readonly flush = () => {
    clearTimeout(this.timer)
    if (!this.pending) return
    this.pending = false
    const now = new Date()
    const { value, owner } = this.state
    const kept: Kept<object> = { version: this.version, savedAt: now.toISOString(), value, owner }
    if (this.place.set(keyOf(this.name), kept)) this.show({ ...this.state, savedAt: now })
  }
  /** Back onto the device, should another tab have wiped it while somebody writes in this one. */
  keep() {
    if (this.listeners.size === 0 || !this.written) return
    this.pending = true
    this.flush()
  }
  readonly clear = () => {
    clearTimeout(this.timer)
    this.pending = false
    this.written = false
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

const isWritten = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

/** The drafts on this device that hold something, the newest first. */
export const listDrafts = () =>
  storage
    .keys()
    .filter((key) => key.startsWith(keyOf('')))
    .flatMap((key) => {
      const kept = storage.get<Kept<object>>(key)
      if (!kept || !Object.values(kept.value).some(isWritten)) return []
      return [{ name: key.slice(keyOf('').length), savedAt: new Date(kept.savedAt) }]
    })
    .sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime())

export function dropDraft(name: string): void {
  lives.get(name)?.clear()
  storage.remove(keyOf(name))
}

/** Every draft about to be lost although its form is open. */
export const keepOpenDrafts = () => lives.forEach((live) => live.keep())

/** Wipes the drafts on the device: all of them, or all but what is `mine` or nobody's. */
export function wipeDrafts(mine?: string): void {
  const others = (owner: string | undefined) => mine === undefined || (owner !== undefined && owner !== mine)
  lives.forEach((live) => live.place === storage && others(live.state.owner) && live.clear())
  for (const key of storage.keys())
    if (key.startsWith(keyOf('')) && others(storage.get<Kept<object>>(key)?.owner)) storage.remove(key)
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
