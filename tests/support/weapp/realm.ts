import { createContext, runInContext, Script, type Context } from 'node:vm'
import type { Journal } from './journal'

/** Names that exist in browsers and not in WeChat's logic layer; as parameters they read as undefined. */
const ABSENT = [
  'window document frames self location navigator localStorage history Caches screen alert confirm prompt fetch',
  'XMLHttpRequest WebSocket webkit WeixinJSCore',
].flatMap((line) => line.split(' '))

const CONSOLE_LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** Longer waits belong to a person's pace (a countdown, saving a draft) and not to the drawing of a page. */
const MOMENT = 50

export type ModuleFunction = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** The logic layer's own JavaScript world: other intrinsics than the test's, no code from strings, its own timers. */
export class Realm {
  private readonly context: Context
  private readonly timers = new Map<NodeJS.Timeout, number>()
  private stopped = false

  constructor(
    private readonly journal: Journal,
    /** While this says so, timers longer than a moment wait: what a slow reply would draw meanwhile is then never drawn. */
    private readonly holdsBack: () => boolean = () => false,
  ) {
    this.context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
    runInContext(
      'globalThis.global = globalThis; delete globalThis.SharedArrayBuffer; delete globalThis.WebAssembly',
      this.context,
    )
    this.define({ console: this.console(), ...this.timerFunctions() })
  }

  define(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals)
  }

  evaluate(source: string): unknown {
    return runInContext(source, this.context)
  }

  /** Compiles one file of the package as WeChat does: a function of require, module and exports. */
  module(script: Script): ModuleFunction {
    return script.runInContext(this.context) as ModuleFunction
  }

  static script(source: string, filename: string): Script {
    return new Script(`(function (require, module, exports, ${ABSENT.join(', ')}) {${source}\n})`, { filename })
  }

  /** A copy made of this realm's objects: libraries tell plain objects by their prototype. */
  copy<T>(value: T): T {
    if (value === undefined) return value
    return (this.evaluate('JSON.parse') as (text: string) => T)(JSON.stringify(value))
  }

  arrayBuffer(bytes: Uint8Array): ArrayBuffer {
    const fill = this.evaluate('(list) => Uint8Array.from(list).buffer') as (list: number[]) => ArrayBuffer
    return fill([...bytes])
  }

  /** Runs `task` and files what it throws, as WeChat reports an error of the logic layer without ending it. */
  guard<T>(task: () => T): T | undefined {
    if (this.stopped) return undefined
    try {
      return task()
    } catch (error) {
      this.journal.fail(error)
      return undefined
    }
  }

  later(task: () => void, delay = 0): NodeJS.Timeout {
    const fire = () => {
      if (delay > MOMENT && this.holdsBack()) return void timer.refresh()
      this.timers.delete(timer)
      this.guard(task)
    }
    const timer = setTimeout(fire, delay)
    this.timers.set(timer, delay)
    return timer
  }

  /** Whether something the logic put off for a moment only is still to come. */
  get busy(): boolean {
    return [...this.timers.values()].some((delay) => delay <= MOMENT)
  }

  /** The process is gone: no timer, reply or event reaches the logic any more. */
  stop(): void {
    this.stopped = true
    for (const timer of this.timers.keys()) clearTimeout(timer)
    this.timers.clear()
  }

  private console(): Record<string, (...values: unknown[]) => void> {
    return Object.fromEntries(CONSOLE_LEVELS.map((level) => [level, (...values) => this.journal.say(level, values)]))
  }

  private timerFunctions(): Record<string, unknown> {
    const clear = (timer: NodeJS.Timeout | undefined) => {
      if (timer) this.timers.delete(timer)
      clearTimeout(timer)
    }
    const repeat = (task: () => void, delay = 0) => {
      const timer = setInterval(() => this.guard(task), delay)
      this.timers.set(timer, Infinity)
      return timer
    }
    return {
      setTimeout: (task: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
        this.later(() => task(...args), delay),
      clearTimeout: clear,
      setInterval: repeat,
      clearInterval: clear,
      queueMicrotask: (task: () => void) => queueMicrotask(() => this.guard(task)),
    }
  }
}
