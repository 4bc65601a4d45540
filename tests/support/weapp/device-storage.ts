/** WeChat refuses a larger value and a larger sum. */
const VALUE_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** What stays on the phone when the mini-program is killed. Values are kept as JSON, as WeChat keeps them. */
export class DeviceStorage {
  private readonly values = new Map<string, string>()
  /** The mini-program's own files, under USER_DATA_PATH. */
  readonly files = new Map<string, Buffer>()
  readonly folders = new Set<string>()

  constructor(initial: Record<string, unknown> = {}) {
    for (const [key, value] of Object.entries(initial)) this.set(key, value)
  }

  get keys(): string[] {
    return [...this.values.keys()]
  }

  get bytes(): number {
    return [...this.values.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  }

  has(key: string): boolean {
    return this.values.has(key)
  }

  get(key: string): unknown {
    const text = this.values.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value) ?? 'null'
    const before = Buffer.byteLength(this.values.get(key) ?? '')
    const size = Buffer.byteLength(text)
    if (size > VALUE_LIMIT) throw new Error('entry size limit reached')
    if (this.bytes - before + size > TOTAL_LIMIT) throw new Error('storage size limit reached')
    this.values.set(key, text)
  }

  remove(key: string): void {
    this.values.delete(key)
  }

  clear(): void {
    this.values.clear()
  }

  snapshot(): Record<string, unknown> {
    return Object.fromEntries(this.keys.map((key) => [key, this.get(key)]))
  }
}
