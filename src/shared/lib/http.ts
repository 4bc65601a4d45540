import axios, { type AxiosRequestConfig, type AxiosResponse } from 'axios'
import { apiBase } from '@/shared/platform/api-base'
import { toApiError } from './api-error'
import { session } from './session'

export { ApiError, type FieldProblem } from './api-error'

export type RequestConfig = {
  params?: Record<string, unknown>
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Sends nothing that says who is calling: no token, no cookie. */
  anonymous?: boolean
  /** Milliseconds. */
  timeout?: number
}

const client = axios.create({ baseURL: apiBase, timeout: 20_000, withCredentials: false, headers: { Accept: 'application/json' } })

async function send(method: string, url: string, data: unknown, config: RequestConfig = {}): Promise<AxiosResponse<unknown>> {
  const { params, headers, signal, anonymous = false, timeout } = config
  const token = anonymous ? undefined : session.get()?.token
  const query = toQuery(params)
  const request: AxiosRequestConfig = {
    method,
    url: query ? `${url}?${query}` : url,
    headers: { ...headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    ...(data === undefined ? {} : { data }),
    ...(signal ? { signal } : {}),
    ...(timeout ? { timeout } : {}),
  }
  try {
    return await client.request(request)
  } catch (raw) {
    const error = toApiError(raw) as { status?: number }
    if (token && error.status === 401 && session.get()?.token === token) session.expire()
    throw error
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

const body = async <T>(reply: Promise<AxiosResponse<unknown>>) => (await reply).data as T

/** Data, or throws ApiError. Knows no screen. */
export const http = {
  get: <T>(url: string, config?: RequestConfig) => body<T>(send('get', url, undefined, config)),
  post: <T>(url: string, data?: unknown, config?: RequestConfig) => body<T>(send('post', url, data, config)),
  put: <T>(url: string, data?: unknown, config?: RequestConfig) => body<T>(send('put', url, data, config)),
  patch: <T>(url: string, data?: unknown, config?: RequestConfig) => body<T>(send('patch', url, data, config)),
  delete: <T>(url: string, config?: RequestConfig) => body<T>(send('delete', url, undefined, config)),
  /** The version a decision must name in If-Match. */
  async getWithEtag<T>(url: string, config?: RequestConfig): Promise<{ data: T; etag: string }> {
    const reply = await send('get', url, undefined, config)
    return { data: reply.data as T, etag: String(reply.headers.etag ?? '') }
  },
}
