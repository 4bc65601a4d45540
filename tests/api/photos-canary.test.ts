import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import { anonymousComplaint, complaint, inputs, newKey } from '../support/builders'
import { openDesks } from '../support/journeys'
import { asCitizen, ok, type Reply, send } from '../support/people'
import { drawPhoto, fetchFile, formOf, newCapability } from '../support/photos'
import { startApp, type TestApp } from '../support/start-app'
import { dumpDatabase, filesBelow, tracesIn, tracesInFiles } from '../support/traces'

jest.setTimeout(60_000)

const some = (digits: number) => Array.from({ length: digits }, () => randomInt(1, 10)).join('')
/** What a photo tells of whoever took it, and what comes along with its upload. */
const canary = {
  make: `CanaryMake${some(12)}`,
  model: `V2309A${some(12)}`,
  artist: `wangxiaoming${some(10)}`,
  serial: `SN${some(16)}`,
  taken: `20${some(2)}:11:05 07:31:${some(2)} ${some(8)}`,
  place: `GPS${some(14)}`,
  xmp: `xmpcanary${some(12)}`,
  comment: `comment${some(14)}`,
  caption: `IPTC${some(14)}`,
  inner: `thumbnail${some(12)}`,
  name: `IMG_${some(12)}`,
  kind: `canary${some(12)}`,
  agent: `CanaryPhone/${some(9)}`,
  address: `2001:db8:${some(4)}::${some(4)}`,
  capability: newCapability(),
}
const latitude = { GPSLatitude: '38/1 57/1 3153/100', GPSLongitude: '116/1 23/1 2987/100', GPSLatitudeRef: 'N' }

let app: TestApp
beforeAll(async () => void (app = await startApp({ trustProxy: 1 })))
afterAll(() => app.close())

const segment = (marker: number, data: Buffer) => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, data])
}

const exif = {
  IFD0: { Make: canary.make, Model: canary.model, Artist: canary.artist, DateTime: canary.taken },
  IFD2: { BodySerialNumber: canary.serial, UserComment: canary.comment },
  IFD3: { ...latitude, GPSMapDatum: canary.place },
}
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${canary.xmp}"/></rdf:RDF></x:xmpmeta>`

/** With all that cameras and programs write beside a picture: EXIF with GPS and a small picture in it, XMP, ICC, IPTC, comments. */
async function talkative(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const told = sharp(await drawPhoto({ width: 800, height: 600 }))
    .withExif(exif)
    .withXmp(xmp)
    .withIccProfile('p3')
  const bytes = await told.toFormat(format).toBuffer()
  if (format !== 'jpeg') return bytes
  const thumbnail = Buffer.concat([Buffer.from('Exif\0\0MM'), Buffer.from([0xff, 0xd8]), Buffer.from(canary.inner)])
  const caption = Buffer.from(`Photoshop 3.0\0${canary.caption}`)
  const more = [segment(0xe1, thumbnail), segment(0xed, caption), segment(0xfe, Buffer.from(canary.comment))]
  return Buffer.concat([bytes.subarray(0, 2), ...more, bytes.subarray(2), Buffer.from(canary.comment)])
}

const replies: string[] = []
async function overheard<T>(sending: Promise<Reply<T>>): Promise<Reply<T>> {
  const reply = await sending
  replies.push(JSON.stringify(reply.headers), reply.text)
  return reply
}
const asTheyCome = { 'user-agent': canary.agent, 'x-forwarded-for': canary.address }

async function sendPhoto(path: string, bytes: Buffer, headers: Record<string, string>) {
  const { body, type } = formOf([{ bytes, name: `${canary.name}.jpg`, type: `image/${canary.kind}` }])
  const sent = { ...asTheyCome, ...headers, 'content-type': type, 'idempotency-key': newKey() }
  const { id } = ok(await overheard(send<{ id: string }>(app, 'POST', path, { body, headers: sent })))
  await app.work.photos.idle()
  return ok(
    await overheard(send<{ id: string; url: string; thumbUrl: string }>(app, 'GET', `${path}/${id}`, { headers })),
  )
}

const formats = ['jpeg', 'png', 'webp'] as const

test('the photos of this test do tell all that, so that the search would find it', async () => {
  const { make, place, xmp: mark, inner, caption, comment } = canary
  const jpeg = await talkative('jpeg')
  for (const value of [make, place, mark, inner, caption, comment])
    expect([value, jpeg.includes(value)]).toEqual([value, true])
  for (const format of ['png', 'webp'] as const)
    expect((await sharp(await talkative(format)).metadata()).exif).toBeDefined()
  expect((await sharp(jpeg).metadata()).icc).toBeDefined()
})

test('of what an anonymous filer’s photos tell, nothing is left: not in the database, the files, the logs or any reply', async () => {
  const own = { 'draft-capability': canary.capability }
  const views = []
  for (const format of formats) views.push(await sendPhoto('/anonymous/photos', await talkative(format), own))
  const lookupCode = some(16)
  const body = anonymousComplaint({ lookupCode, photos: views.map(({ id }) => id) })
  const headers = { ...asTheyCome, ...own, 'idempotency-key': newKey() }
  const { number } = ok(
    await overheard(send<{ number: string }>(app, 'POST', '/anonymous/complaints', { body, headers })),
  )
  const extra = await sendPhoto('/anonymous/photos', await talkative('jpeg'), own)
  const supplement = { ...inputs.supplement, photos: [extra.id] }
  ok(
    await overheard(
      send(app, 'POST', '/anonymous/complaint/supplement', {
        body: supplement,
        headers: { ...headers, 'idempotency-key': newKey(), 'lookup-code': lookupCode },
      }),
    ),
  )
  // One that is never sent, and one that is refused, tell no more.
  await sendPhoto('/anonymous/photos', await talkative('webp'), own)
  await sendPhoto('/anonymous/photos', Buffer.from(`<html>${canary.comment}`), own)

  const { dispatcher } = await openDesks(app)
  ok(await overheard(dispatcher.send('GET', `/desk/tickets/${number}`)))
  for (const { url, thumbUrl } of [...views, extra]) {
    for (const address of [url, thumbUrl]) {
      const { bytes, headers: told } = await fetchFile(app, address)
      replies.push(bytes.toString('latin1'), JSON.stringify(told))
      const { exif: left, xmp: mark, icc, iptc, orientation } = await sharp(bytes).metadata()
      expect({ left, mark, icc, iptc, orientation }).toEqual({})
    }
  }
  await app.work.outbox.run()

  const dump = await dumpDatabase(app)
  expect(dump).toContain(number)
  expect(tracesIn(dump, canary)).toEqual([])
  expect(app.log.text()).toContain('/api/v1/anonymous/photos')
  expect(tracesIn(app.log.text(), canary)).toEqual([])
  expect(tracesIn(replies.join('\n'), canary)).toEqual([])
  expect(filesBelow(app.dataDir)).toHaveLength(2 * 5)
  expect(await tracesInFiles(app, { ...canary, control: number })).toEqual(['control'])
  const { rows } = await app.db.query(
    'select 1 from photo where number = $1 and (owner is not null or upload_key is not null)',
    [number],
  )
  expect(rows).toEqual([])
})

test('a confidential filer’s photos lead from the ticket to no account', async () => {
  const citizen = await asCitizen(app)
  const bearer = { authorization: `Bearer ${citizen.token!}` }
  const { id } = await sendPhoto('/photos', await talkative('jpeg'), bearer)
  const body = complaint({ identity: 'confidential', photos: [id] })
  const filed = await citizen.send<{ number: string }>('POST', '/complaints', {
    body,
    headers: { 'idempotency-key': newKey() },
  })
  const { number } = ok(filed)
  const dump = await dumpDatabase(app)
  const accounts = (await app.db.query<{ id: string }>('select id from account')).rows
  const ofTicket = dump.split('\n').filter((line) => line.includes(number) || line.includes(id))
  expect(ofTicket.length).toBeGreaterThan(3)
  for (const { id: account } of accounts) {
    const owner = app.ports.vault.index('photo-account', account).toString('hex')
    expect(ofTicket.filter((line) => line.includes(account) || line.includes(owner))).toEqual([])
  }
  expect(tracesIn(dump, canary)).toEqual([])
})
