import { randomBytes } from 'node:crypto'
import type { Network } from '../network'
import type { Realm } from '../realm'
import { HostFailure, type Caller, type CallOptions, type Reply } from './call'
import type { Files } from './file-calls'

const REFERER = 'https://servicewechat.com/touristappid/devtools/page-frame.html'

/** As WeChat writes it, with the name the file has in its own folders. */
function multipart(options: CallOptions, bytes: Buffer) {
  const boundary = `----wx${randomBytes(12).toString('hex')}`
  const name = String(options.filePath).split('/').pop() ?? ''
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${String(options.name)}"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

export const uploadCalls = (files: Files, network: Network, realm: Realm, caller: Caller) => {
  const answer = async (options: CallOptions, signal: AbortSignal): Promise<Reply> => {
    const { body, type } = multipart(options, files.read(String(options.filePath)))
    const headers = { referer: REFERER, ...(options.header as Record<string, string>), 'content-type': type }
    const timeout = Number(options.timeout ?? 60_000)
    try {
      const reply = await network.send({ url: String(options.url), method: 'POST', headers, timeout, body }, signal)
      return { statusCode: reply.status, data: reply.body.toString('utf8') }
    } catch (error) {
      throw new HostFailure((error as Error).message)
    }
  }
  const uploadFile = (options: CallOptions) => {
    const abort = new AbortController()
    caller.note('uploadFile', options)
    caller.settle('uploadFile', options, answer(options, abort.signal))?.catch(() => undefined)
    return {
      abort: () => abort.abort(),
      onProgressUpdate: (tell: (progress: Reply) => void) =>
        void realm.later(() => tell(realm.copy({ progress: 50, totalBytesSent: 1, totalBytesExpectedToSend: 2 }))),
      offProgressUpdate: () => undefined,
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }
  return { uploadFile }
}
