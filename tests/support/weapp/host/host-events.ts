import type { Realm } from '../realm'

type Listener = (...values: unknown[]) => void

const EVENTS = [
  'AppShow AppHide Error PageNotFound UnhandledRejection ThemeChange WindowResize KeyboardHeightChange MemoryWarning',
  'NeedPrivacyAuthorization CopyUrl UserCaptureScreen AudioInterruptionBegin AudioInterruptionEnd',
].flatMap((line) => line.split(' '))

/** wx.onX and wx.offX for what happens to the whole mini-program; `emit` makes it happen. */
export class HostEvents {
  readonly calls: Record<string, (listener: Listener) => void> = {}
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(private readonly realm: Realm) {
    for (const name of EVENTS) {
      const listeners = new Set<Listener>()
      this.listeners.set(name, listeners)
      this.calls[`on${name}`] = (listener) => void listeners.add(listener)
      this.calls[`off${name}`] = (listener) => (listener ? void listeners.delete(listener) : listeners.clear())
    }
  }

  /** Whether the app listens. */
  hears(name: string): boolean {
    return (this.listeners.get(name)?.size ?? 0) > 0
  }

  emit(name: string, ...values: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) this.realm.guard(() => listener(...values))
  }
}
