import axios, { isAxiosError, type AxiosResponse } from 'axios'
import { Aborted, Unreachable } from './transport-errors'
import type { Incoming, Outgoing } from './transport'

const client = axios.create({
  withCredentials: false,
  validateStatus: () => true,
  responseType: 'text',
  transformResponse: (text: string) => text,
})

const lowerCase = (headers: AxiosResponse['headers']) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** One request over XHR; any status is a reply. */
export async function transport({ method, url, headers, body, signal, timeout }: Outgoing): Promise<Incoming> {
  try {
    const reply = await client.request<string>({
      method,
      url,
      headers,
      timeout,
      data: body,
      ...(signal ? { signal } : {}),
    })
    return { status: reply.status, headers: lowerCase(reply.headers), body: reply.data }
  } catch (error) {
    if (isAxiosError(error) && error.code === 'ERR_CANCELED') throw new Aborted()
    throw new Unreachable(error instanceof Error ? error.message : '')
  }
}
