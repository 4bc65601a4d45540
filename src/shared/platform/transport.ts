import Taro from '@tarojs/taro'
import { Aborted, Unreachable } from './transport-errors'

/** `url` is absolute, `body` is JSON text. Milliseconds for `timeout`. */
export type Outgoing = {
  method: string
  url: string
  headers: Record<string, string>
  body?: string
  signal?: AbortSignal
  timeout: number
}
/** Header names are lower case; `body` is the text that came. */
export type Incoming = { status: number; headers: Record<string, string>; body: string }

const lowerCase = (headers: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** One request over `wx.request`; any status is a reply. axios would cost the main package 35 kB around the same call. */
export const transport = ({ method, url, headers, body, signal, timeout }: Outgoing): Promise<Incoming> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Aborted())
    const task = Taro.request<string>({
      url,
      method: method as keyof Taro.request.Method,
      header: headers,
      timeout,
      dataType: 'text',
      ...(body === undefined ? {} : { data: body }),
      success: ({ statusCode, header, data }) =>
        resolve({
          status: statusCode,
          headers: lowerCase(header),
          body: typeof data === 'string' ? data : JSON.stringify(data ?? ''),
        }),
      fail: ({ errMsg }) => reject(signal?.aborted ? new Aborted() : new Unreachable(errMsg)),
    })
    // Taro's promise repeats what success and fail have said.
    void Promise.resolve(task).catch(() => undefined)
    signal?.addEventListener?.('abort', () => {
      task.abort?.()
      reject(new Aborted())
    })
  })
