import type { Element } from 'glass-easel'
import * as gestures from './gestures'
import { around } from './native-controls'
import { RunningProgram, type BootOptions } from './running-program'
import { isInside, propertyOf, Screen, type Measures } from './screen'
import { valueOf } from './typed-words'

const PATIENCE = 10_000
const POLL = 5

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A person with a phone on which the compiled mini-program runs. */
export class MiniProgram extends RunningProgram {
  get screen(): Screen {
    return new Screen(this.stack.top.root)
  }

  byId(id: string): Element {
    const element = this.screen.byId(id)
    if (!element) throw new Error(`no #${id} on ${this.currentPath()}; there are: ${this.screen.ids.join(', ')}`)
    return element
  }

  /** The innermost elements that show exactly these words. */
  allByText(words: string): Element[] {
    const showing = this.find((element) => this.screen.text(element) === words)
    return showing.filter((element) => !showing.some((other) => other !== element && isInside(other, element)))
  }

  byText(words: string): Element {
    const [element, ...others] = this.allByText(words)
    if (!element) throw new Error(`nobody can read "${words}" on ${this.currentPath()}:\n${this.visibleText()}`)
    if (others.length > 0) throw new Error(`"${words}" stands ${others.length + 1} times on ${this.currentPath()}`)
    return element
  }

  find(matches: (element: Element) => boolean): Element[] {
    return this.screen.find(matches)
  }

  has(id: string): boolean {
    return this.screen.byId(id) !== undefined
  }

  text(id: string): string {
    return this.screen.text(this.byId(id))
  }

  visibleText(): string {
    return this.screen.visibleText
  }

  /** What stands in a field. */
  value(id: string): unknown {
    return valueOf(this.byId(id))
  }

  measures(): Measures {
    return this.screen.measures
  }

  currentPath(): string {
    return this.stack.top.path
  }

  currentQuery(): Record<string, string> {
    return this.stack.top.query
  }

  tap(target: string | Element): void {
    if (this.dialogs.current) throw new Error(`a dialog covers the screen: ${this.dialogs.current.title}`)
    const element = this.resolve(target)
    gestures.tap(element)
    void this.pressOpenType(element)
  }

  input(target: string | Element, text: string): void {
    const field = this.resolve(target)
    gestures.leave(field, gestures.type(field, text))
  }

  change(target: string | Element, value: unknown): void {
    gestures.change(this.resolve(target), value)
  }

  fire(
    target: string | Element,
    event: string,
    detail: Record<string, unknown> = {},
    manner: gestures.EventManner = {},
  ): void {
    gestures.fire(this.resolve(target), event, detail, manner)
  }

  goBack(): void {
    this.stack.navigateBack(1)
  }

  /** Taps a tab of WeChat's own tab bar. */
  tapTab(path: string): void {
    this.stack.switchTab(`/${path}`)
  }

  setOnline(online: boolean): void {
    this.network.setOnline(online)
  }

  /** The request never reaches the service. */
  failRequests(match = /./, times = 1): void {
    this.network.cut('before', match, times)
  }

  /** The service does what was asked and the reply is lost. */
  loseReplies(match = /./, times = 1): void {
    this.network.cut('during', match, times)
  }

  /** The reply arrives, and then the phone is offline. */
  goOfflineAfterReply(match = /./): void {
    this.network.cut('after', match, 1)
  }

  toasts(): string[] {
    return this.journal.calls.filter(({ name }) => name === 'showToast').map(({ options }) => String(options.title))
  }

  /** What a wx function was given, call by call. */
  calls(name: string): Record<string, unknown>[] {
    return this.journal.calls.filter((call) => call.name === name).map(({ options }) => options)
  }

  problems(): string[] {
    return this.journal.problems()
  }

  /** Waits until `condition` gives something; an error it throws counts as not yet. */
  async until<T>(condition: () => T, patience = PATIENCE): Promise<NonNullable<T>> {
    const end = Date.now() + patience
    for (;;) {
      let reason: unknown
      try {
        const value = condition()
        if (value) return value
      } catch (error) {
        reason = error
      }
      if (Date.now() > end) throw new Error(this.explain(condition, reason))
      await pause(POLL)
    }
  }

  /** Waits until no request is under way and the page has stopped changing. */
  async settle(): Promise<void> {
    const end = Date.now() + PATIENCE
    let before = -1
    while (before !== this.journal.setData.length || this.busy) {
      before = this.journal.setData.length
      if (Date.now() > end) throw new Error(`${this.currentPath()} never came to rest`)
      await pause(4 * POLL)
    }
  }

  /** A button that WeChat itself answers. */
  private async pressOpenType(element: Element): Promise<void> {
    const button = around(element, 'button')
    const openType = button && propertyOf(button, 'openType')
    if (!button || typeof openType !== 'string' || openType === '') return
    const answer = await this.face.press(button.id, openType)
    if (answer) gestures.fire(button, answer.type, answer.detail, { bubbles: false, composed: false })
  }

  private resolve(target: string | Element): Element {
    return typeof target === 'string' ? this.byId(target) : target
  }

  private explain(condition: () => unknown, reason: unknown): string {
    const because = reason instanceof Error ? reason.message : `never true: ${condition.toString()}`
    const seen = this.stack.pages.length > 0 ? `\non ${this.currentPath()} was shown:\n${this.visibleText()}` : ''
    const asked = this.network.sent
      .slice(-5)
      .map(({ method, path, status, outcome }) => `${method} ${path}: ${status ?? ''} ${outcome}`)
    return [because, seen, ...asked, ...this.problems()].join('\n')
  }
}

export const bootMiniProgram = (distDir: string, options?: BootOptions): MiniProgram =>
  new MiniProgram(distDir, options)
