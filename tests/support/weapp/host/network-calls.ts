import type { Incoming, Network, Outgoing } from '../network'
import type { Realm } from '../realm'
import { HostFailure, type Caller, type CallOptions, type HostFunction, type Reply } from './call'

/** WeChat's own default. */
const TIMEOUT = 60_000
const REFERER = 'https://servicewechat.com/touristappid/devtools/page-frame.html'

const outgoing = (options: CallOptions): Outgoing => {
  const method = (typeof options.method === 'string' ? options.method : 'GET').toUpperCase()
  const { data } = options
  const headers = {
    'content-type': 'application/json',
    referer: REFERER,
    ...(options.header as Record<string, string>),
  }
  const timeout = Number(options.timeout ?? TIMEOUT)
  const hasBody = method !== 'GET' && data !== undefined && data !== null
  if (hasBody) {
    const body = typeof data === 'string' ? data : JSON.stringify(data)
    return { url: String(options.url), method, headers, timeout, body }
  }
  const query = new URLSearchParams(data as Record<string, string> | undefined).toString()
  const join = String(options.url).includes('?') ? '&' : '?'
  return {
    url: query ? `${String(options.url)}${join}${query}` : String(options.url),
    method,
    headers,
    timeout,
    body: undefined,
  }
}

const replyData = (incoming: Incoming, options: CallOptions, realm: Realm): unknown => {
  if (options.responseType === 'arraybuffer') return realm.arrayBuffer(incoming.body)
  const text = incoming.body.toString('utf8')
  if ((options.dataType ?? 'json') !== 'json') return text
  try {
    return realm.copy(JSON.parse(text) as unknown)
  } catch {
    return text
  }
}

export const networkCalls = (network: Network, realm: Realm, caller: Caller) => {
  const listeners = new Set<(state: Reply) => void>()
  const state = (online: boolean) => realm.copy({ isConnected: online, networkType: online ? 'wifi' : 'none' })
  network.onChange((online) => {
    for (const listener of [...listeners]) realm.guard(() => listener(state(online)))
  })

  const answer = async (options: CallOptions, signal: AbortSignal): Promise<Reply> => {
    try {
      const incoming = await network.send(outgoing(options), signal)
      const { status, headers } = incoming
      return { data: replyData(incoming, options, realm), statusCode: status, header: realm.copy(headers), cookies: [] }
    } catch (error) {
      throw new HostFailure((error as Error).message)
    }
  }

  const request = (options: CallOptions) => {
    const abort = new AbortController()
    caller.note('request', options)
    // Without callbacks wx.request gives its task and nothing else, so the promise must not be left to reject alone.
    caller.settle('request', options, answer(options, abort.signal))?.catch(() => undefined)
    return {
      abort: () => abort.abort(),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
      onChunkReceived: () => undefined,
      offChunkReceived: () => undefined,
    }
  }

  const later: Record<string, HostFunction> = {
    getNetworkType: () => ({ networkType: network.online ? 'wifi' : 'none', isConnected: network.online }),
  }
  const now = {
    request,
    onNetworkStatusChange: (listener: (state: Reply) => void) => void listeners.add(listener),
    offNetworkStatusChange: (listener?: (state: Reply) => void) =>
      listener ? void listeners.delete(listener) : listeners.clear(),
  }
  return { later, now }
}
