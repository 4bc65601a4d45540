import { apiBase } from '@/shared/platform/api-base'
import { transport } from '@/shared/platform/transport'
import { Unreachable } from '@/shared/platform/transport-errors'
import { offlineError, refusal } from './api-error'
import { session } from './session'

export { ApiError } from './api-error'

export type RequestConfig = {
  params?: Record<string, unknown>
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Sends nothing that says who is calling: no token, no cookie. */
  anonymous?: boolean
  /** Milliseconds. */
  timeout?: number
}
type Reply = { data: unknown; text: string; headers: Record<string, string> }

/** Milliseconds without an answer before a request counts as lost. */
const patience = 20_000

async function send(method: string, url: string, data: unknown, config: RequestConfig = {}): Promise<Reply> {
  const { params, headers, signal, anonymous = false, timeout = patience } = config
  const token = anonymous ? undefined : session.get()?.token
  const query = toQuery(params)
  const reply = await transport({
    method,
    url: `${apiBase}${url}${query && `?${query}`}`,
    timeout,
    headers: {
      Accept: 'application/json',
      ...headers,
      ...(data === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    throw error instanceof Unreachable ? offlineError() : error
  })
  return { data: dataIn(reply, token), text: reply.body, headers: reply.headers }
}

/** What a reply carries; a token that the service no longer knows ends the sign-in. @throws ApiError */
export function dataIn({ status, body }: { status: number; body: string }, token?: string): unknown {
  const parsed = parse(body)
  if (status >= 200 && status < 300) return parsed
  if (token && status === 401 && session.get()?.token === token) session.expire()
  throw refusal(status, parsed)
}

function parse(body: string): unknown {
  if (!body) return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** `undefined`, null and '' are left out; a list repeats its key. */
function toQuery(params: Record<string, unknown> = {}): string {
  return Object.entries(params)
    .flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown) => [key, one] as const))
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&')
}

const dataOf = async <T>(reply: Promise<Reply>) => (await reply).data as T

/** Data, or throws ApiError. Knows no screen. */
export const http = {
  get: <T>(url: string, config?: RequestConfig) => dataOf<T>(send('GET', url, undefined, config)),
  /** What is not JSON. */
  getText: async (url: string, config?: RequestConfig) => (await send('GET', url, undefined, config)).text,
  post: <T>(url: string, data?: unknown, config?: RequestConfig) => dataOf<T>(send('POST', url, data, config)),
  put: <T>(url: string, data?: unknown, config?: RequestConfig) => dataOf<T>(send('PUT', url, data, config)),
  patch: <T>(url: string, data?: unknown, config?: RequestConfig) => dataOf<T>(send('PATCH', url, data, config)),
  delete: <T>(url: string, config?: RequestConfig) => dataOf<T>(send('DELETE', url, undefined, config)),
  /** The version a decision must name in If-Match. */
  async getWithEtag<T>(url: string, config?: RequestConfig): Promise<{ data: T; etag: string }> {
    const reply = await send('GET', url, undefined, config)
    return { data: reply.data as T, etag: reply.headers.etag ?? '' }
  },
}
