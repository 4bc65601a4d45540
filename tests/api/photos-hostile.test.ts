import { photoRefusalLabels, type PhotoRefusal } from '@contract/photo/labels'
import { photoErrors } from '@contract/photo/errors'
import { photoLimits } from '@contract/photo/limits'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { newKey } from '../support/builders'
import { blackPng, hidden, hostileFiles, polyglots } from '../support/hostile-files'
import { asCitizen, ok } from '../support/people'
import { type Album, albumOf, albumOfDraft, drawPhoto, fetchFile, formOf, newCapability } from '../support/photos'
import { startApp, type TestApp } from '../support/start-app'
import { filesBelow } from '../support/traces'

jest.setTimeout(60_000)

let app: TestApp
let album: Album
beforeAll(async () => {
  app = await startApp()
  album = albumOf(app, await asCitizen(app))
})
afterAll(() => app.close())

const stored = () => filesBelow(join(app.dataDir, 'photos'))
const rawUploads = () => filesBelow(join(app.dataDir, 'incoming'))

async function outcomeOf(bytes: Buffer, part: Parameters<Album['upload']>[1] = {}) {
  const { id } = ok(await album.upload(bytes, part))
  await app.work.photos.idle()
  return ok(await album.read(id))
}

test('of what is no photo, nothing is ever handed out, and each is refused with what to do', async () => {
  const files = await hostileFiles()
  expect(files.length).toBeGreaterThan(15)
  const wrong: string[] = []
  for (const { name, bytes, refusal } of files) {
    const view = await outcomeOf(bytes, { name: 'IMG_0001.jpg', type: 'image/jpeg' })
    if (view.state !== 'refused' || view.refusal !== refusal) wrong.push(`${name}: ${view.state} ${view.refusal}`)
    if (view.url !== null || view.thumbUrl !== null) wrong.push(`${name} has an address`)
    if (!photoRefusalLabels[view.refusal as PhotoRefusal].includes('请')) wrong.push(`${name} is told nothing`)
  }
  expect(wrong).toEqual([])
  expect(stored()).toEqual([])
  expect(rawUploads()).toEqual([])
})

test('of a photo that is something else besides, only the picture comes through', async () => {
  for (const { name, bytes } of await polyglots()) {
    const { state, url, thumbUrl } = await outcomeOf(bytes)
    expect([name, state]).toEqual([name, 'ready'])
    for (const address of [url!, thumbUrl!]) {
      const file = await fetchFile(app, address)
      expect(file.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
      expect(file.headers['content-security-policy']).toContain("script-src 'self'")
      for (const text of hidden) expect(file.bytes.includes(text)).toBe(false)
      expect((await sharp(file.bytes).metadata()).format).toBe('jpeg')
    }
  }
})

test.each([
  '../../../../tmp/escaped.jpg',
  '..\\..\\escaped.jpg',
  '/etc/escaped.jpg',
  'escaped.jpg%00.html',
  'C:escaped.jpg',
  '<script>alert(1)</script>.svg',
  `${'很长'.repeat(400)}.jpg`.slice(-40),
  '',
])('the name %p a photo came with is neither used nor kept', async (name) => {
  const view = await outcomeOf(await drawPhoto(), { name, type: 'text/html' })
  expect(view.state).toBe('ready')
  const files = stored().filter((file) => file.includes(view.id))
  expect(files.map((file) => basename(file)).sort()).toEqual([`${view.id}-full.jpg`, `${view.id}-thumb.jpg`])
  expect(filesBelow(app.dataDir).filter((file) => file.includes('escaped'))).toEqual([])
  for (const place of ['/tmp/escaped.jpg', '/etc/escaped.jpg']) expect(existsSync(place)).toBe(false)
  const { rows } = await app.db.query<{ line: string }>('select row_to_json(photo)::text as line from photo')
  expect(rows.filter(({ line }) => /escaped|script|很长/.test(line))).toEqual([])
})

test('a photo of as many pixels as allowed is made ready, and one of a few more is refused', async () => {
  const side = Math.floor(Math.sqrt(photoLimits.pixels))
  expect(await outcomeOf(blackPng(side))).toMatchObject({ state: 'ready', width: 1920, height: 1920 })
  expect(await outcomeOf(blackPng(side + 1))).toMatchObject({ refusal: 'photo_too_many_pixels' })
})

test('turned photos stand upright, in all eight ways a camera can be held', async () => {
  const corners = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0, 0, 255, 255, 255, 0, 255])
  const drawn = sharp(corners, { raw: { width: 3, height: 2, channels: 3 } }).resize(300, 200, { kernel: 'nearest' })
  const middles = async (file: Buffer) => {
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [0, 1, 2].map((c) => Math.round(data[(y * info.width + x) * 3 + c]! / 128))
    const points: number[][] = []
    for (let y = 50; y < info.height; y += 100) for (let x = 50; x < info.width; x += 100) points.push(at(x, y))
    return JSON.stringify([info.width, info.height, points])
  }
  for (let orientation = 1; orientation <= 8; orientation++) {
    const photo = await drawn.clone().jpeg({ chromaSubsampling: '4:4:4' }).withMetadata({ orientation }).toBuffer()
    const { url } = await outcomeOf(photo)
    const { bytes } = await fetchFile(app, url!)
    expect([orientation, await middles(bytes)]).toEqual([
      orientation,
      await middles(await sharp(photo).autoOrient().png().toBuffer()),
    ])
  }
})

describe('over a real line', () => {
  let port: number
  beforeAll(async () => {
    await app.server.listen({ host: '127.0.0.1', port: 0 })
    port = (app.server.server.address() as AddressInfo).port
  })

  /** Sends in pieces; without a length the service can only find out by counting. */
  const post = (body: Buffer, headers: Record<string, string | number>) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sending = request(
        { host: '127.0.0.1', port, path: '/api/v1/anonymous/photos', method: 'POST', headers },
        (reply) => {
          let text = ''
          reply.on('data', (chunk: Buffer) => (text += chunk.toString()))
          reply.on('end', () => resolve({ status: reply.statusCode!, text }))
        },
      )
      sending.on('error', reject)
      for (let at = 0; at < body.length; at += 65_536) sending.write(body.subarray(at, at + 65_536))
      sending.end()
    })
  const headersOf = (type: string) => ({
    'content-type': type,
    'idempotency-key': newKey(),
    'draft-capability': newCapability(),
  })
  const padded = async (bytes: number) => {
    const photo = await drawPhoto({ width: 300, height: 200 })
    return Buffer.concat([photo, Buffer.alloc(bytes - photo.length)])
  }

  test('20 MB come through; one byte more is cut off, with a sentence, whether or not the length was told', async () => {
    const right = formOf([{ bytes: await padded(photoLimits.bytes) }])
    expect((await post(right.body, headersOf(right.type))).status).toBe(202)
    await app.work.photos.idle()

    const large = formOf([{ bytes: await padded(photoLimits.bytes + 1) }])
    const huge = formOf([{ bytes: await padded(photoLimits.bytes * 2) }])
    for (const { body, type } of [large, huge]) {
      for (const told of [false, true]) {
        const length: Record<string, number> = told ? { 'content-length': body.length } : {}
        const { status, text } = await post(body, { ...headersOf(type), ...length })
        expect(status).toBe(413)
        expect(JSON.parse(text)).toMatchObject({
          code: 'photo_too_large',
          detail: photoErrors.photo_too_large.detail,
        })
        expect(rawUploads()).toEqual([])
      }
    }
  })

  test('a sender that hangs up half way leaves nothing', async () => {
    const { body, type } = formOf([{ bytes: await padded(2_000_000) }])
    const headers = { ...headersOf(type), 'content-length': body.length }
    await new Promise<void>((resolve) => {
      const sending = request({
        host: '127.0.0.1',
        port,
        path: '/api/v1/anonymous/photos',
        method: 'POST',
        headers,
      })
      sending.on('error', () => resolve())
      sending.write(body.subarray(0, 1_000_000), () => setTimeout(() => sending.destroy(new Error('gone')), 100))
    })
    while (rawUploads().length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await app.db.query('select 1 from photo where state = $1', ['waiting'])).toMatchObject({ rowCount: 0 })
  })
})

test('the anonymous way is as careful', async () => {
  const draft = albumOfDraft(app, newCapability())
  const { id } = ok(await draft.upload(Buffer.from('<svg onload="alert(1)"/>')))
  expect(ok(await draft.read(id))).toMatchObject({ state: 'refused', refusal: 'photo_type_unknown' })
})
