import { AwsClient } from 'aws4fetch'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { roundedSeconds, VALID_SECONDS } from './signed-time'
import type { FileStore } from './types'

export type S3Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const PATIENCE_MS = 10_000
const TRIES = 3
const PAUSE_MS = 200

const basic = (at: Date) => at.toISOString().replace(/[:-]|\.\d{3}/g, '')

/** Files in a bucket of any S3-compatible store, by path-style addresses (AWS Signature Version 4). */
export function createS3Store(settings: S3Settings, clock: () => Date): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })
  const addressOf = (key: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/photos/${key}`

  async function once(method: 'PUT' | 'GET' | 'DELETE', key: string, headers: Record<string, string>, body?: Buffer) {
    const sent = body && new Uint8Array(body)
    const signed = await client.sign(addressOf(key), {
      method,
      headers: {
        ...headers,
        'x-amz-content-sha256': createHash('sha256')
          .update(sent ?? '')
          .digest('hex'),
      },
      ...(sent ? { body: sent } : {}),
      aws: { datetime: basic(clock()) },
    })
    return fetch(signed, { signal: AbortSignal.timeout(PATIENCE_MS) })
  }

  /** The store's word, asked again after its own failures and broken connections. Its replies may quote keys: only the status is told. */
  async function ask(
    method: 'PUT' | 'GET' | 'DELETE',
    key: string,
    headers: Record<string, string> = {},
    body?: Buffer,
  ) {
    for (let tried = 1; ; tried++) {
      const reply = await once(method, key, headers, body).catch(() => null)
      if (reply && (reply.ok || reply.status === 404)) return reply
      await reply?.body?.cancel()
      const passing = !reply || reply.status >= 500 || reply.status === 429
      if (tried >= TRIES || !passing) throw new Error(`the file store answered ${reply?.status ?? 'nothing'}`)
      await sleep(PAUSE_MS * 4 ** (tried - 1))
    }
  }

  return {
    origin: new URL(endpoint).origin,
    async put(key, bytes, type) {
      const reply = await ask('PUT', key, { 'content-type': type }, bytes)
      await reply.body?.cancel()
      if (!reply.ok) throw new Error('the bucket does not exist')
    },
    async get(key) {
      const reply = await ask('GET', key)
      if (reply.ok) return Buffer.from(await reply.arrayBuffer())
      await reply.body?.cancel()
      return null
    },
    async remove(key) {
      await (await ask('DELETE', key)).body?.cancel()
    },
    /** Signed as of the last round time, so that a browser meets the same address again and need not load twice. */
    async url(key) {
      const address = new URL(addressOf(key))
      address.searchParams.set('X-Amz-Expires', String(VALID_SECONDS))
      const datetime = basic(new Date(roundedSeconds(clock()) * 1000))
      const signed = await client.sign(address.href, { method: 'GET', aws: { signQuery: true, datetime } })
      return signed.url
    },
  }
}
