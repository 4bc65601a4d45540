import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'

/** `hang`: the service does it, and nobody waits for its reply any more when it comes. */
export type Cut = 'before' | 'during' | 'after' | 'hang'
export interface Pace {
  /** Milliseconds before each reply. */
  latency: number
  bytesPerSecond: number
}

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
  /** Status of the reply, also of one that was lost; absent when the request never reached the service. */
  status?: number
  outcome: 'pending' | 'answered' | 'lost' | 'failed'
}

export interface Outgoing {
  url: string
  method: string
  headers: Record<string, string>
  body: string | Buffer | undefined
  timeout: number
}

export interface Incoming {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

interface PlannedCut {
  kind: Cut
  match: RegExp
  left: number
}

const CONNECTION_LOST = 'errcode:-118 cronet_error_code:-118 error_msg:net::ERR_CONNECTION_TIMED_OUT'
const TIMED_OUT = 'timeout'
const NO_CONNECTION = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'

/** The phone's connection to a real service, which a test can cut at any step of a request. */
export class Network {
  readonly sent: Sent[] = []
  private readonly listeners = new Set<(online: boolean) => void>()
  private cuts: PlannedCut[] = []
  /** A slow connection; at once without it. */
  pace: Pace | undefined

  constructor(
    private connected: boolean,
    /** Requests go here instead of the origin compiled into the package. */
    private readonly apiOrigin: string | undefined,
  ) {}

  get online(): boolean {
    return this.connected
  }

  get pending(): number {
    return this.sent.filter(({ outcome }) => outcome === 'pending').length
  }

  setOnline(online: boolean): void {
    if (online === this.connected) return
    this.connected = online
    for (const listener of [...this.listeners]) listener(online)
  }

  onChange(listener: (online: boolean) => void): void {
    this.listeners.add(listener)
  }

  /** The next `times` requests whose "METHOD path" matches are cut; before and during fail them, after goes offline. */
  cut(kind: Cut, match: RegExp, times: number): void {
    this.cuts.push({ kind, match, left: times })
  }

  mend(): void {
    this.cuts = []
    this.pace = undefined
    this.setOnline(true)
  }

  async send(outgoing: Outgoing, signal: AbortSignal): Promise<Incoming> {
    const target = this.target(outgoing.url)
    const { method, headers, body } = outgoing
    const text = typeof body === 'string' ? body : undefined
    const sent: Sent = { method, path: target.pathname + target.search, headers, body: text, outcome: 'pending' }
    this.sent.push(sent)
    const cut = this.takeCut(`${sent.method} ${sent.path}`)
    if (!this.connected || cut === 'before') {
      sent.outcome = 'failed'
      throw new Error(this.connected ? CONNECTION_LOST : NO_CONNECTION)
    }
    try {
      const incoming = await exchange(target, outgoing, signal)
      sent.status = incoming.status
      if (this.pace) await pause(this.pace.latency + (incoming.body.length / this.pace.bytesPerSecond) * 1000)
      if (cut === 'hang') {
        await pause(outgoing.timeout)
        sent.outcome = 'lost'
        throw new Error(TIMED_OUT)
      }
      if (cut === 'during' || !this.connected) {
        sent.outcome = 'lost'
        throw new Error(CONNECTION_LOST)
      }
      sent.outcome = 'answered'
      if (cut === 'after') this.setOnline(false)
      return incoming
    } catch (error) {
      if (sent.outcome === 'pending') sent.outcome = 'failed'
      throw error
    }
  }

  private target(url: string): URL {
    if (!/^https?:\/\//.test(url)) throw new Error('invalid url')
    const target = new URL(url)
    return this.apiOrigin ? new URL(target.pathname + target.search, this.apiOrigin) : target
  }

  private takeCut(line: string): Cut | undefined {
    const cut = this.cuts.find(({ match, left }) => left > 0 && match.test(line))
    if (cut) cut.left -= 1
    return cut?.kind
  }
}

const exchange = (target: URL, { method, headers, body, timeout }: Outgoing, signal: AbortSignal): Promise<Incoming> =>
  new Promise((resolve, reject) => {
    const open = target.protocol === 'https:' ? requestHttps : requestHttp
    const request = open(target, { method, headers, timeout, signal, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    request.on('timeout', () => request.destroy(new Error('timeout')))
    request.on('error', (error) => reject(error.name === 'AbortError' ? new Error('abort') : error))
    request.end(body)
  })
