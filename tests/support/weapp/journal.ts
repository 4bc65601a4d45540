export interface SetDataCall {
  page: string
  bytes: number
}

export interface HostCall {
  name: string
  options: Record<string, unknown>
}

/** WeChat warns above this size and drops frames. */
const SET_DATA_LIMIT = 256 * 1024

const describe = (value: unknown): string => {
  if (typeof value === 'string') return value
  // An error of the vm realm is no instance of this realm's Error.
  const { stack, message } = (value ?? {}) as { stack?: unknown; message?: unknown }
  if (typeof stack === 'string') return stack
  if (typeof message === 'string') return message
  return JSON.stringify(value) ?? String(value)
}

/** Everything a run leaves behind, and what of it must fail the test. */
export class Journal {
  readonly setData: SetDataCall[] = []
  readonly console: { level: string; text: string }[] = []
  readonly errors: string[] = []
  readonly calls: HostCall[] = []
  readonly missing = new Set<string>()

  constructor(readonly templateWarnings: string[]) {}

  fail(error: unknown): void {
    this.errors.push(describe(error))
  }

  say(level: string, values: unknown[]): void {
    this.console.push({ level, text: values.map(describe).join(' ') })
  }

  consoleErrors(): string[] {
    return this.console.filter(({ level }) => level === 'error').map(({ text }) => text)
  }

  setDataOf(page: string): { calls: number; bytes: number } {
    const own = this.setData.filter((call) => call.page === page)
    return { calls: own.length, bytes: own.reduce((sum, call) => sum + call.bytes, 0) }
  }

  problems(): string[] {
    const oversized = this.setData.filter(({ bytes }) => bytes > SET_DATA_LIMIT)
    return [
      ...this.templateWarnings.map((text) => `template: ${text}`),
      ...this.errors.map((text) => `uncaught: ${text}`),
      ...this.consoleErrors().map((text) => `console.error: ${text}`),
      ...oversized.map(({ page, bytes }) => `setData of ${bytes} bytes on ${page}`),
    ]
  }
}
