type Listener = () => void

class Signal {
  aborted = false
  private listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener): void {
    if (!this.aborted) this.listeners.add(listener)
  }
  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }
  abort(): void {
    if (this.aborted) return
    this.aborted = true
    const told = this.listeners
    this.listeners = new Set()
    told.forEach((listener) => listener())
  }
}

/**
 * WeChat's logic layer has no AbortController, and React Query makes one for every read. The build puts this in the place of
 * the global (config/mini-chain.ts): the part that React Query and our transport use.
 */
export class AbortController {
  readonly signal = new Signal()
  abort(): void {
    this.signal.abort()
  }
}
