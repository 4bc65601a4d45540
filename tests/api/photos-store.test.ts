import sharp from 'sharp'
import { createS3Store } from '../../server/src/plugins/files/s3-store'
import { readS3Settings } from '../../server/src/plugins/files/read-settings'
import { file } from '../support/journeys'
import { asCitizen, ok } from '../support/people'
import { albumOf, drawPhoto } from '../support/photos'
import { type S3Double, startS3 } from '../support/s3-double'
import { startApp, type TestApp } from '../support/start-app'
import { createTestClock } from '../support/test-clock'
import { filesBelow } from '../support/traces'

const clock = createTestClock()
let bucket: S3Double
let app: TestApp
beforeAll(async () => {
  bucket = await startS3(() => app?.clock.now() ?? clock.now())
  app = await startApp({ s3: bucket.settings })
})
afterAll(async () => {
  await app.close()
  await bucket.close()
})

describe('photos in a bucket', () => {
  test('stand there and nowhere else, and open by the bucket’s own signature for ten minutes', async () => {
    app.clock.set('2026-11-25 10:09')
    const citizen = await asCitizen(app)
    const { id, url, thumbUrl } = await albumOf(app, citizen).add(await drawPhoto({ width: 2500, height: 2000 }))
    expect([...bucket.objects.keys()].sort()).toEqual(
      ['full', 'thumb'].map((size) => `photos/${id.slice(0, 2)}/${id}-${size}.jpg`),
    )
    expect(filesBelow(app.dataDir)).toEqual([])

    const full = await fetch(url!)
    expect([full.status, full.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await sharp(Buffer.from(await full.arrayBuffer())).metadata()).width).toBe(1920)
    expect((await fetch(thumbUrl!)).status).toBe(200)
    expect((await fetch(url!.replace('full', 'thumb'))).status).toBe(403)
    expect((await fetch(url!.split('?')[0]!)).status).toBe(403)
    app.clock.pass({ minutes: 10 })
    expect((await fetch(url!)).status).toBe(200)
    app.clock.pass({ minutes: 2 })
    expect((await fetch(url!)).status).toBe(403)
  })

  test('keep one address for some minutes, so that a page need not load them twice', async () => {
    app.clock.set('2026-11-25 11:01')
    const citizen = await asCitizen(app)
    const { id } = await albumOf(app, citizen).add()
    const { number } = await file(citizen, { photos: [id] })
    const [first] = (await citizen.read(number)).photos
    app.clock.pass({ minutes: 5 })
    const [second] = (await citizen.read(number)).photos
    expect(second!.url).toBe(first!.url)
    app.clock.pass({ minutes: 5 })
    const [third] = (await citizen.read(number)).photos
    expect(third!.url).not.toBe(first!.url)
    expect((await fetch(third!.url)).status).toBe(200)
  })

  test('are taken out of it when their uploader removes them, and when their week is over', async () => {
    const album = albumOf(app, await asCitizen(app))
    const [removed, forgotten] = [await album.add(), await album.add()]
    const left = () =>
      [...bucket.objects.keys()].filter((key) => key.includes(removed.id) || key.includes(forgotten.id))
    expect(left()).toHaveLength(4)
    expect((await album.remove(removed.id)).status).toBe(204)
    expect(left()).toHaveLength(2)
    app.clock.pass({ days: 8 })
    await app.work.photos.sweep()
    expect(left()).toEqual([])
  })

  test('a store that stumbles is asked again; one that stays away loses the photo, and the person reads it', async () => {
    const album = albumOf(app, await asCitizen(app))
    bucket.fail(2)
    expect((await album.add()).state).toBe('ready')
    bucket.fail(10)
    expect((await album.add()).state).toBe('lost')
    expect(app.log.text()).toContain('a photo could not be made ready')
    bucket.fail(0)
    expect((await album.add()).state).toBe('ready')
  })

  test('may be shown on a page: its policy names the bucket', async () => {
    const page = await app.server.inject({ url: '/health/live' })
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain(`img-src 'self' data: blob: ${bucket.settings.endpoint}`)
    expect(policy).toContain("connect-src 'self';")
  })

  test('nothing was ever sent to the bucket without a right signature, but for the tries of this test', () => {
    expect(bucket.refused.every((line) => line.startsWith('GET '))).toBe(true)
  })
})

test('whoever has another secret gets nothing into the bucket nor out of it', async () => {
  const wrong = createS3Store({ ...bucket.settings, secretAccessKey: 'guessed' }, app.clock.now)
  await expect(wrong.put('aa/bb.jpg', Buffer.from('x'), 'image/jpeg')).rejects.toThrow('403')
  await expect(wrong.get('aa/bb.jpg')).rejects.toThrow('403')
  const right = createS3Store(bucket.settings, app.clock.now)
  await right.put('aa/bb.jpg', Buffer.from('x'), 'image/jpeg')
  expect(await right.get('aa/bb.jpg')).toEqual(Buffer.from('x'))
  expect((await fetch((await right.url('aa/bb.jpg'))!)).status).toBe(200)
  expect((await fetch((await wrong.url('aa/bb.jpg'))!)).status).toBe(403)
  await right.remove('aa/bb.jpg')
  expect(await right.get('aa/bb.jpg')).toBeNull()
})

describe('the operator', () => {
  const whole = {
    S3_ENDPOINT: 'https://oss.example.invalid',
    S3_BUCKET: 'fahuimin-photos',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
  }
  test('names a bucket, or none and has photos in the data folder', () => {
    expect(readS3Settings({})).toBeNull()
    expect(readS3Settings({ ...whole, S3_REGION: 'cn-north-1' })).toEqual({
      endpoint: 'https://oss.example.invalid',
      bucket: 'fahuimin-photos',
      region: 'cn-north-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    })
  })

  test.each([
    [{ ...whole, S3_BUCKET: '' }, 'S3_BUCKET'],
    [{ ...whole, S3_ENDPOINT: undefined }, 'S3_ENDPOINT'],
    [{ ...whole, S3_ENDPOINT: 'oss.example.invalid' }, 'S3_ENDPOINT'],
    [{ ...whole, S3_BUCKET: '../other' }, 'S3_BUCKET'],
  ])('is told which part of the store is missing or wrong', (env, name) => {
    expect(() => readS3Settings(env)).toThrow(name)
  })
})

test('the local folder takes no key but those the service makes', async () => {
  const local = await startApp()
  for (const key of ['../../x.jpg', '/etc/passwd', 'aa/../../x.jpg', 'aa/x.svg', 'AA/x.jpg', ''])
    await expect((async () => local.ports.files.put(key, Buffer.from('x'), 'image/jpeg'))()).rejects.toThrow(
      'not a key',
    )
  expect(filesBelow(local.dataDir)).toEqual([])
  const { id } = ok(await albumOf(local, await asCitizen(local)).upload(await drawPhoto()))
  await local.work.photos.idle()
  expect(filesBelow(local.dataDir).every((place) => place.includes(`photos/${id.slice(0, 2)}/${id}-`))).toBe(true)
  await local.close()
})
