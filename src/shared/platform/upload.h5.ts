import axios, { isAxiosError } from 'axios'
import type { Incoming } from './transport'
import { Aborted, Unreachable } from './transport-errors'
import type { Upload } from './upload'

const client = axios.create({
  withCredentials: false,
  validateStatus: () => true,
  responseType: 'text',
  transformResponse: (text: string) => text,
})

/** Without the name the file has on this device: it may say more than the picture. */
export async function upload({ url, headers, file, signal, timeout, onProgress }: Upload): Promise<Incoming> {
  const form = new FormData()
  if (file.blob) form.append('file', file.blob, 'photo')
  try {
    const reply = await client.post<string>(url, form, {
      headers,
      signal,
      timeout,
      onUploadProgress: ({ loaded, total }) => onProgress(total ? Math.floor((loaded / total) * 100) : 0),
    })
    return { status: reply.status, headers: {}, body: reply.data }
  } catch (error) {
    if (isAxiosError(error) && error.code === 'ERR_CANCELED') throw new Aborted()
    throw new Unreachable(error instanceof Error ? error.message : '')
  }
}
