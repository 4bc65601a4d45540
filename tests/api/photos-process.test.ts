import type { CaseView } from '@contract/complaint/schema'
import type { PhotoView } from '@contract/photo/schema'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { complaint, newKey } from '../support/builders'
import { drawPhoto, formOf } from '../support/photos'
import { inAudit } from '../support/runs'
import { bundleService, startServiceProcess, type ServiceProcess } from '../support/service-process'
import { filesBelow } from '../support/traces'

const ROUNDS = inAudit ? 20 : 3
jest.setTimeout(60_000 + ROUNDS * 30_000)

let bundle: string
let dataDir: string
let service: ServiceProcess
let token: string

const incoming = () => filesBelow(join(dataDir, 'incoming'))

beforeAll(async () => {
  bundle = await bundleService()
  dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-photos-'))
})
afterAll(async () => {
  await service.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

async function ask<T>(method: string, path: string, body?: Buffer | object, headers: Record<string, string> = {}) {
  const raw = body instanceof Buffer ? new Uint8Array(body) : body && JSON.stringify(body)
  const type: Record<string, string> = raw ? { 'content-type': 'application/json' } : {}
  const reply = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { ...type, ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(raw ? { body: raw } : {}),
    signal: AbortSignal.timeout(20_000),
  })
  if (reply.status >= 300) throw new Error(`${path} answered ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}

const send = async (bytes: Buffer) => {
  const { body, type } = formOf([{ bytes }])
  return ask<PhotoView>('POST', '/photos', body, { 'content-type': type, 'idempotency-key': newKey() })
}
async function ready(bytes: Buffer): Promise<string> {
  const { id } = await send(bytes)
  for (;;) {
    const { state } = await ask<PhotoView>('GET', `/photos/${id}`)
    if (state === 'ready') return id
    if (state !== 'waiting') throw new Error(`the photo is ${state}`)
    await sleep(50)
  }
}

test('raw uploads that a crash left behind are gone when the service has started', async () => {
  const left = join(dataDir, 'incoming', '99999999-0123456789abcdef')
  mkdirSync(left, { recursive: true })
  writeFileSync(join(left, 'raw'), 'a photo with its GPS')
  writeFileSync(join(dataDir, 'incoming', 'stray'), 'another')
  service = await startServiceProcess(bundle, dataDir)
  expect(incoming()).toEqual([])
  const { demoCode } = await ask<{ demoCode: string }>('POST', '/sign-in/codes', { phone: '19900000001' })
  token = (await ask<{ token: string }>('POST', '/sign-in/sessions', { phone: '19900000001', smsCode: demoCode })).token
})

test('no photo of an acknowledged ticket is lost, whenever the service is killed', async () => {
  const large = await drawPhoto({ width: 5000, height: 4000 })
  const kept: { number: string; photos: string[] }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const photos = [await ready(await drawPhoto({ width: 2000, height: 1500 })), await ready(await drawPhoto())]
    const key = { 'idempotency-key': newKey() }
    const { number } = await ask<{ number: string }>('POST', '/complaints', complaint({ photos }), key)
    kept.push({ number, photos })
    const others = Promise.allSettled(Array.from({ length: 6 }, () => send(large)))
    await sleep(20 + 60 * round)
    await service.kill('SIGKILL')
    await others
    service = await startServiceProcess(bundle, dataDir)
    expect(incoming()).toEqual([])
  }
  for (const { number, photos } of kept) {
    const view = await ask<CaseView>('GET', `/complaints/${number}`)
    expect(view.photos.map(({ id }) => id)).toEqual(photos)
    for (const { url, thumbUrl, width } of view.photos) {
      const [full, thumb] = await Promise.all([url, thumbUrl].map((path) => fetch(`${service.url}${path}`)))
      expect((await sharp(Buffer.from(await full!.arrayBuffer())).metadata()).width).toBe(width)
      expect((await sharp(Buffer.from(await thumb!.arrayBuffer())).metadata()).format).toBe('jpeg')
    }
  }
})

test('a service told to stop ends by itself while photos wait, and leaves no raw file', async () => {
  const large = await drawPhoto({ width: 6000, height: 5000 })
  const sent = await Promise.all(Array.from({ length: 8 }, () => send(large)))
  expect(await service.kill('SIGTERM')).toBe(0)
  expect(incoming()).toEqual([])
  service = await startServiceProcess(bundle, dataDir)
  const states = await Promise.all(sent.map(async ({ id }) => (await ask<PhotoView>('GET', `/photos/${id}`)).state))
  expect(states.filter((state) => state !== 'ready' && state !== 'lost')).toEqual([])
})
