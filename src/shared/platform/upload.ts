import Taro from '@tarojs/taro'
import type { PhotoFile } from './photo-file'
import type { Incoming } from './transport'
import { Aborted, Unreachable } from './transport-errors'

/** One file as multipart/form-data. `url` is absolute; milliseconds for `timeout`; `onProgress` gets 0 to 100. */
export type Upload = {
  url: string
  headers: Record<string, string>
  file: PhotoFile
  signal: AbortSignal
  timeout: number
  onProgress(percent: number): void
}

/** Any status is a reply. */
export const upload = ({ url, headers, file, signal, timeout, onProgress }: Upload): Promise<Incoming> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Aborted())
    const task = Taro.uploadFile({
      url,
      filePath: file.path,
      name: 'file',
      header: headers,
      timeout,
      success: ({ statusCode, data }) => resolve({ status: statusCode, headers: {}, body: data }),
      fail: ({ errMsg }) => reject(signal.aborted ? new Aborted() : new Unreachable(errMsg)),
    })
    // Taro's promise repeats what success and fail have said.
    void Promise.resolve(task).catch(() => undefined)
    task.onProgressUpdate?.(({ progress }) => onProgress(progress))
    signal.addEventListener('abort', () => {
      task.abort?.()
      reject(new Aborted())
    })
  })
