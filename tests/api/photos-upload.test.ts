import { photoErrors } from '@contract/photo/errors'
import { photoLimits } from '@contract/photo/limits'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { newKey } from '../support/builders'
import { asCitizen, asStaff, ok } from '../support/people'
import { addSome, albumOf, albumOfDraft, drawPhoto, fetchFile, formOf, idsOf, newCapability } from '../support/photos'
import { startApp, type TestApp } from '../support/start-app'
import { filesBelow } from '../support/traces'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

const stored = () => filesBelow(join(app.dataDir, 'photos'))
const rawUploads = () => filesBelow(join(app.dataDir, 'incoming'))
const ofCitizen = async (who: '甲' | '乙' = '甲') => albumOf(app, await asCitizen(app, who))

describe('a person adding photos', () => {
  test('sees each wait at first and then be ready, smaller, with a thumbnail; the raw file is gone', async () => {
    const album = await ofCitizen()
    const first = await album.upload(await drawPhoto({ width: 4000, height: 3000 }))
    expect(first).toMatchObject({ status: 202, body: { state: 'waiting', url: null, thumbUrl: null, refusal: null } })
    expect(rawUploads()).toHaveLength(1)
    await app.work.photos.idle()
    const view = ok(await album.read(first.body.id))
    expect(view).toMatchObject({ state: 'ready', width: 1920, height: 1440 })
    expect(rawUploads()).toEqual([])

    const full = await fetchFile(app, view.url!)
    expect(full.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
    expect(full.headers['cache-control']).toMatch(/^private, max-age=\d+, immutable$/)
    expect(await sharp(full.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1920, height: 1440 })
    const thumb = await fetchFile(app, view.thumbUrl!)
    expect(await sharp(thumb.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 360, height: 270 })
  })

  test('may send several at once, of every kind that phones make', async () => {
    const album = await ofCitizen()
    const formats = ['jpeg', 'png', 'webp', 'jpeg', 'png', 'webp', 'jpeg', 'png', 'webp'] as const
    const bytes = await Promise.all(formats.map((format, n) => drawPhoto({ width: 100 + n, height: 80, format })))
    const sent = await Promise.all(bytes.map((each) => album.upload(each)))
    await app.work.photos.idle()
    const views = await Promise.all(sent.map(async (reply) => ok(await album.read(ok(reply).id))))
    expect(views.map(({ state, width }) => [state, width])).toEqual(formats.map((_, n) => ['ready', 100 + n]))
  })

  test('gets the same photo for the same upload, however often and from however many copies at once', async () => {
    const citizen = await asCitizen(app)
    const other = await app.copy()
    const bytes = await drawPhoto()
    const key = newKey()
    const albums = [albumOf(app, citizen), albumOf(other, citizen), albumOf(app, citizen), albumOf(other, citizen)]
    const sent = await Promise.all(albums.map((album) => album.upload(bytes, { key })))
    expect(new Set(sent.map((reply) => ok(reply).id)).size).toBe(1)
    await Promise.all([app.work.photos.idle(), other.work.photos.idle()])
    expect(ok(await albums[0]!.upload(bytes, { key }))).toMatchObject({ id: sent[0]!.body.id, state: 'ready' })
    const { rows } = await app.db.query('select 1 from photo where id = $1', [sent[0]!.body.id])
    expect(rows).toHaveLength(1)
    expect(stored().filter((file) => file.includes(sent[0]!.body.id))).toHaveLength(2)
    expect(rawUploads()).toEqual([])
  })

  test('is told that a photo was lost when the service ended meanwhile, and may send the same again', async () => {
    const citizen = await asCitizen(app)
    const doomed = await app.copy()
    const bytes = await drawPhoto()
    const key = newKey()
    const album = albumOf(app, citizen)
    const { id } = ok(await albumOf(doomed, citizen).upload(bytes, { key }))
    await doomed.work.photos.idle()
    await app.db.query("update photo set state = 'waiting', seen_at = $2 where id = $1", [id, app.clock.now()])
    expect(ok(await album.read(id)).state).toBe('waiting')
    app.clock.pass({ minutes: 2, seconds: 1 })
    expect(ok(await album.read(id)).state).toBe('lost')
    const again = ok(await album.upload(bytes, { key }))
    expect(again.id).not.toBe(id)
    await app.work.photos.idle()
    expect(ok(await album.read(again.id)).state).toBe('ready')
    expect(stored().filter((file) => file.includes(id))).toEqual([])
  })

  test('takes one away, and its files go with it', async () => {
    const album = await ofCitizen()
    const view = await album.add()
    expect((await album.remove(view.id)).status).toBe(204)
    expect((await album.read(view.id)).status).toBe(404)
    expect((await fetchFile(app, view.url!)).status).toBe(404)
    expect(stored().filter((file) => file.includes(view.id))).toEqual([])
    expect((await album.remove(view.id)).status).toBe(404)
  })

  test('takes one away that is still being made ready, and nothing of it stays', async () => {
    const album = await ofCitizen()
    const { id } = ok(await album.upload(await drawPhoto({ width: 3000, height: 2000 })))
    expect((await album.remove(id)).status).toBe(204)
    await app.work.photos.idle()
    expect(stored().filter((file) => file.includes(id))).toEqual([])
    expect(rawUploads()).toEqual([])
  })

  test('sends sixty an hour and no more', async () => {
    const citizen = await asCitizen(app, { phone: '19920000042' })
    const album = albumOf(app, citizen)
    const bytes = Buffer.from('no photo at all')
    const statuses: number[] = []
    for (let n = 0; n < 62; n++) statuses.push((await album.upload(bytes)).status)
    expect(statuses).toEqual([...Array(60).fill(202), 429, 429])
    app.clock.pass({ hours: 1 })
    expect((await album.upload(bytes)).status).toBe(202)
  })
})

describe('what is on the way', () => {
  test('is reached by whoever uploaded it and nobody else', async () => {
    const [mine, yours] = [await ofCitizen('甲'), await ofCitizen('乙')]
    const staff = albumOf(app, await asStaff(app, 'dispatcher'))
    const draft = albumOfDraft(app, newCapability())
    const other = albumOfDraft(app, newCapability())
    const [own, anonymous] = [await mine.add(), await draft.add()]
    for (const stranger of [yours, staff, other]) {
      for (const { id } of [own, anonymous]) {
        expect((await stranger.read(id)).status).toBe(404)
        expect((await stranger.remove(id)).status).toBe(404)
      }
    }
    expect((await mine.read(anonymous.id)).status).toBe(404)
    expect((await draft.read(own.id)).status).toBe(404)
    expect(ok(await mine.read(own.id)).state).toBe('ready')
    expect(ok(await draft.read(anonymous.id)).state).toBe('ready')
  })

  test('opens for ten minutes by the address that was handed out, and by nothing like it', async () => {
    app.clock.set('2026-11-25 10:09')
    const { url, thumbUrl, id } = await (await ofCitizen()).add()
    const wrong = [
      url!.replace(/sign=.{4}/, 'sign=AAAA'),
      url!.replace('full', 'thumb'),
      url!.replace(/until=\d+/, 'until=1999999999'),
      url!.replace(id, '00000000-0000-4000-8000-000000000000'),
      url!.replace(/&sign.*/, ''),
      `/api/v1/photos/${id}/full.jpg`,
      `/api/v1/photos/..%2f..%2fkeys.json/full.jpg`,
    ]
    for (const each of wrong) expect([each, (await fetchFile(app, each)).status]).toEqual([each, 404])
    expect((await fetchFile(app, thumbUrl!)).status).toBe(200)
    app.clock.pass({ minutes: 10 })
    expect((await fetchFile(app, url!)).status).toBe(200)
    app.clock.pass({ minutes: 2 })
    expect((await fetchFile(app, url!)).status).toBe(404)
  })

  test('is deleted after a week that nothing was sent with it', async () => {
    const album = albumOf(app, await asCitizen(app))
    const old = await album.add()
    app.clock.pass({ days: photoLimits.keepDays - 1 })
    const young = await album.add()
    await app.work.photos.sweep()
    expect(ok(await album.read(old.id)).state).toBe('ready')
    app.clock.pass({ days: 1, seconds: 1 })
    expect(await app.work.photos.sweep()).toBeGreaterThan(0)
    expect((await album.read(old.id)).status).toBe(404)
    expect(ok(await album.read(young.id)).state).toBe('ready')
    expect(stored().filter((file) => file.includes(old.id))).toEqual([])
    expect(stored().filter((file) => file.includes(young.id))).toHaveLength(2)
  })
})

test('an anonymous draft holds nine photos; the tenth is refused with a sentence, until one is taken away', async () => {
  const album = albumOfDraft(app, newCapability())
  const ids = idsOf(await addSome(album, photoLimits.perTicket))
  expect(await album.upload(await drawPhoto())).toMatchObject({
    status: 409,
    body: { code: 'too_many_photos', detail: photoErrors.too_many_photos.detail },
  })
  await album.remove(ids[0]!)
  expect((await album.upload(await drawPhoto())).status).toBe(202)
  await app.work.photos.idle()
})

test('ten photos of one anonymous draft sent at the same moment leave nine', async () => {
  const album = albumOfDraft(app, newCapability())
  const bytes = await drawPhoto()
  const sent = await Promise.all(Array.from({ length: 10 }, () => album.upload(bytes)))
  expect(sent.map(({ status }) => status).sort()).toEqual([...Array(9).fill(202), 409])
  await app.work.photos.idle()
  expect(readdirSync(join(app.dataDir, 'incoming')).length).toBe(1)
  expect(rawUploads()).toEqual([])
})

test('one address sends thirty anonymous photos an hour', async () => {
  const bytes = Buffer.from('no photo at all')
  const statuses: number[] = []
  for (let n = 0; n < 31; n++)
    statuses.push((await albumOfDraft(app, newCapability(), '198.51.100.77').upload(bytes)).status)
  expect(statuses).toEqual([...Array(30).fill(202), 429])
})

test.each([
  ['a part of another name', formOf([{ field: 'photo', bytes: Buffer.from('x') }]), 'photo_missing'],
  ['no part at all', { ...formOf([]), body: Buffer.from('') }, 'photo_missing'],
  ['JSON', { body: '{"file":"x"}', type: 'application/json' }, 'photo_missing'],
  ['half a form', { ...formOf([{ bytes: Buffer.alloc(1000) }]), half: true }, 'photo_upload_broken'],
] as const)('an upload that is %s says what to do', async (_name, form, code) => {
  const { body, type } = form
  const citizen = await asCitizen(app)
  const sent = 'half' in form ? (body as Buffer).subarray(0, 600) : body
  const reply = await citizen.send('POST', '/photos', {
    body: sent,
    headers: { 'content-type': type, 'idempotency-key': newKey() },
  })
  expect(reply).toMatchObject({ status: 400, body: { code, detail: photoErrors[code].detail } })
  expect(rawUploads()).toEqual([])
})
