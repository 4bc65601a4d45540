import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Settings } from '../../server/src/plugins/files/s3-store'

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

type Signed = { credential: string; names: string; signature: string; date: string; payload: string }
export type S3Double = {
  settings: S3Settings
  objects: Map<string, { bytes: Buffer; type: string }>
  /** Requests it turned away, with why. */
  refused: string[]
  /** Answers the next so many requests with 503. */
  fail(times: number): void
  close(): Promise<void>
}

/** An S3 bucket in memory that checks each signature as AWS Signature Version 4 describes it; `now` is what it takes the time to be. */
export async function startS3(now: () => Date): Promise<S3Double> {
  const keys = { accessKeyId: 'AKIADOUBLE0000000001', secretAccessKey: 'double/secret+key' }
  const region = 'cn-test-1'
  const objects: S3Double['objects'] = new Map()
  const refused: string[] = []
  let failures = 0

  function signedBy(request: IncomingMessage, url: URL): Signed | null {
    const ofQuery = (name: string) => url.searchParams.get(name) ?? ''
    const header = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
    if (header) {
      const [, credential = '', names = '', signature = ''] = header
      const date = String(request.headers['x-amz-date'])
      return { credential, names, signature, date, payload: String(request.headers['x-amz-content-sha256']) }
    }
    if (ofQuery('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return null
    return {
      credential: ofQuery('X-Amz-Credential'),
      names: ofQuery('X-Amz-SignedHeaders'),
      signature: ofQuery('X-Amz-Signature'),
      date: ofQuery('X-Amz-Date'),
      payload: 'UNSIGNED-PAYLOAD',
    }
  }

  function rightSignature(request: IncomingMessage, url: URL, { names, date, payload }: Signed): string {
    const query = [...url.searchParams]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&')
    const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    const canonical = [request.method, url.pathname, query, headers.join(''), names, payload].join('\n')
    const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
    const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
    const key = ['s3', 'aws4_request'].reduce<Buffer>(
      (above, part) => hmac(above, part),
      hmac(hmac(`AWS4${keys.secretAccessKey}`, date.slice(0, 8)), region),
    )
    return hmac(key, text).toString('hex')
  }

  function complaint(request: IncomingMessage, url: URL, body: Buffer): string | null {
    const signed = signedBy(request, url)
    if (!signed) return 'nobody signed it'
    const { date, credential, signature, payload, names } = signed
    if (credential !== `${keys.accessKeyId}/${date.slice(0, 8)}/${region}/s3/aws4_request`) return 'wrong credential'
    if (!names.split(';').includes('host')) return 'the host is not signed'
    if (signature !== rightSignature(request, url, signed)) return 'wrong signature'
    const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    const validMs = Number(url.searchParams.get('X-Amz-Expires') ?? 900) * 1000
    if (!(now().getTime() >= at && now().getTime() <= at + validMs)) return 'too late or too early'
    if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body)) return 'another body than was signed'
    return payload === 'UNSIGNED-PAYLOAD' && request.method !== 'GET' ? 'a body nobody signed' : null
  }

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const url = new URL(request.url!, `http://${request.headers.host}`)
    if (failures-- > 0) return response.writeHead(503).end()
    const wrong = complaint(request, url, body)
    if (wrong) {
      refused.push(`${request.method} ${wrong}`)
      return response.writeHead(403).end(`<Error><Code>${wrong}</Code></Error>`)
    }
    const key = url.pathname.replace('/photos-of-test/', '')
    const found = objects.get(key)
    if (request.method === 'PUT') objects.set(key, { bytes: body, type: String(request.headers['content-type']) })
    if (request.method === 'DELETE') objects.delete(key)
    if (request.method !== 'GET') return response.writeHead(request.method === 'PUT' ? 200 : 204).end()
    return found
      ? response.writeHead(200, { 'content-type': found.type }).end(found.bytes)
      : response.writeHead(404).end()
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, response, Buffer.concat(chunks)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    settings: { endpoint, bucket: 'photos-of-test', region, ...keys },
    objects,
    refused,
    fail: (times) => void (failures = times),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
