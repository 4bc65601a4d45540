import { photoExpiredLabel } from '@contract/photo/labels'
import type { CaseView, TicketView } from '@contract/complaint/schema'
import { anonymousComplaint, complaint, inputs, newKey } from '../support/builders'
import { driveTo, file, fileAnonymously, newAddress, openDesks } from '../support/journeys'
import { asCitizen, asStaff, ok, send, withCode } from '../support/people'
import { addSome, albumOf, albumOfDraft, drawPhoto, fetchFile, idsOf, newCapability } from '../support/photos'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(60_000)

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

const MISSING = '00000000-0000-4000-8000-000000000000'
const shown = (view: Pick<CaseView, 'photos'>) => idsOf(view.photos)
const lineOf = (view: Pick<CaseView, 'timeline'>, kind: string) => view.timeline.findLast((line) => line.kind === kind)!
const ticketCount = async () => (await app.db.query<{ n: number }>('select count(*)::int as n from ticket')).rows[0]!.n

describe('filing with photos', () => {
  test('nine come with the ticket, in their order, and open for whoever may read it', async () => {
    const citizen = await asCitizen(app)
    const photos = idsOf(await addSome(albumOf(app, citizen), 9)).reverse()
    const { number } = await file(citizen, { photos })
    const view = await citizen.read(number)
    expect(shown(view)).toEqual(photos)
    expect(lineOf(view, 'filed').photos).toEqual([])
    for (const { url, thumbUrl } of view.photos) {
      expect((await fetchFile(app, url)).status).toBe(200)
      expect((await fetchFile(app, thumbUrl)).status).toBe(200)
    }
    const { dispatcher } = await openDesks(app)
    expect(shown(await dispatcher.read(number))).toEqual(photos)
  })

  test('a tenth is refused in words, and the answers and photos are kept', async () => {
    const citizen = await asCitizen(app)
    const photos = idsOf(await addSome(albumOf(app, citizen), 10))
    const before = await ticketCount()
    const body = complaint({ photos })
    const reply = await citizen.send('POST', '/complaints', { body, headers: { 'idempotency-key': newKey() } })
    expect(reply).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/photos', message: '照片最多 9 张，请删去几张' }] },
    })
    expect(await ticketCount()).toBe(before)
    expect(shown(await citizen.read((await file(citizen, { photos: photos.slice(1) })).number))).toHaveLength(9)
  })

  test('the same draft sent again and again, at once and later, has its photos once', async () => {
    const citizen = await asCitizen(app)
    const photos = idsOf(await addSome(albumOf(app, citizen), 3))
    const key = newKey()
    const receipts = await Promise.all(Array.from({ length: 5 }, () => file(citizen, { photos }, key)))
    const { number } = receipts[0]!
    expect(new Set(receipts.map((receipt) => receipt.number)).size).toBe(1)
    expect((await file(citizen, { photos }, key)).number).toBe(number)
    expect(shown(await citizen.read(number))).toEqual(photos)
    const other = await citizen.send('POST', '/complaints', {
      body: complaint({ photos: photos.slice(1) }),
      headers: { 'idempotency-key': key },
    })
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
  })

  test('an app that knows no photos sends again what it sent before', async () => {
    const citizen = await asCitizen(app)
    const key = newKey()
    const { number } = await file(citizen, {}, key)
    expect((await file(citizen, { photos: [] }, key)).number).toBe(number)
  })

  test('two drafts cannot have the same photo, not even when they are sent at the same moment', async () => {
    const citizen = await asCitizen(app)
    const photos = idsOf(await addSome(albumOf(app, citizen), 2))
    const before = await ticketCount()
    const filing = () =>
      citizen.send('POST', '/complaints', { body: complaint({ photos }), headers: { 'idempotency-key': newKey() } })
    const replies = await Promise.all([filing(), filing(), filing()])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    expect(await ticketCount()).toBe(before + 1)
  })

  test('a photo of somebody else, one that is gone and one not ready are named, and nothing is filed', async () => {
    const [mine, yours] = [await asCitizen(app, '甲'), await asCitizen(app, '乙')]
    const good = await albumOf(app, mine).add()
    const foreign = await albumOf(app, yours).add()
    const anonymous = await albumOfDraft(app, newCapability()).add()
    const refused = ok(await albumOf(app, mine).upload(Buffer.from('<html>')))
    const before = await ticketCount()
    const filing = (second: string) =>
      mine.send('POST', '/complaints', {
        body: complaint({ photos: [good.id, second] }),
        headers: { 'idempotency-key': newKey() },
      })
    for (const id of [foreign.id, anonymous.id, MISSING]) {
      expect(await filing(id)).toMatchObject({
        status: 422,
        body: { code: 'photo_unknown', errors: [{ path: '/photos/1', message: photoExpiredLabel }] },
      })
    }
    expect(await filing(refused.id)).toMatchObject({
      status: 409,
      body: { code: 'photo_not_ready', errors: [{ path: '/photos/1' }] },
    })
    expect(await filing('../../etc/passwd')).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(await filing(good.id)).toMatchObject({ status: 422, body: { errors: [{ path: '/photos' }] } })
    expect(await ticketCount()).toBe(before)
    expect(ok(await albumOf(app, mine).read(good.id)).state).toBe('ready')
  })

  test('once sent, a photo has no way back to who uploaded it, and only the ticket opens it', async () => {
    const citizen = await asCitizen(app)
    const album = albumOf(app, citizen)
    const { id } = await album.add()
    const { number } = await file(citizen, { photos: [id] })
    const { rows } = await app.db.query('select owner, upload_key, number from photo where id = $1', [id])
    expect(rows).toEqual([{ owner: null, upload_key: null, number }])
    expect((await album.read(id)).status).toBe(404)
    expect((await album.remove(id)).status).toBe(404)
    app.clock.pass({ days: 30 })
    await app.work.photos.sweep()
    expect((await fetchFile(app, (await citizen.read(number)).photos[0]!.url)).status).toBe(200)
  })
})

describe('an anonymous filer', () => {
  test('sends photos with the capability of the draft, and with a fresh one later on', async () => {
    const capability = newCapability()
    const photos = idsOf(await addSome(albumOfDraft(app, capability), 2))
    const { number, code } = await fileAnonymously(app, { photos }, newKey(), { 'draft-capability': capability })
    expect(shown(ok(await withCode(app, code).read()))).toEqual(photos)

    const fresh = newCapability()
    const more = idsOf(await addSome(albumOfDraft(app, fresh), 2))
    const key = newKey()
    for (let n = 0; n < 3; n++)
      ok(await withCode(app, code, fresh).give('supplement', { ...inputs.supplement, photos: more }, key))
    const view = ok(await withCode(app, code).read())
    expect(view.timeline.filter(({ kind }) => kind === 'supplemented')).toHaveLength(1)
    expect(idsOf(lineOf(view, 'supplemented').photos)).toEqual(more)
    const { rows } = await app.db.query('select 1 from photo where number = $1 and owner is not null', [number])
    expect(rows).toEqual([])
  })

  test.each([
    ['without a capability', undefined, 400, 'draft_capability_needed'],
    ['with one that is none', 'too-short', 400, 'draft_capability_needed'],
    ['with that of another draft', newCapability(), 422, 'photo_unknown'],
  ])('who sends photos %s is told what to do', async (_name, capability, status, code) => {
    const { id } = await albumOfDraft(app, newCapability()).add()
    const headers: Record<string, string> = capability === undefined ? {} : { 'draft-capability': capability }
    const reply = await send(app, 'POST', '/anonymous/complaints', {
      body: anonymousComplaint({ photos: [id] }),
      headers: { 'idempotency-key': newKey(), ...headers },
      address: newAddress(),
    })
    expect(reply).toMatchObject({ status, body: { code } })
  })
})

describe('photos along the way', () => {
  test('a citizen’s supplement and message, a unit’s progress, message and reply carry their own', async () => {
    const { number, citizen, desks } = await driveTo(app, 'handling')
    const [mine, theirs] = [albumOf(app, citizen), albumOf(app, desks.handler)]
    const [supplemented, asked] = [idsOf(await addSome(mine, 2)), idsOf(await addSome(mine, 1))]
    const [progressed, answered, replied] = [
      idsOf(await addSome(theirs, 1)),
      idsOf(await addSome(theirs, 1)),
      idsOf(await addSome(theirs, 3)),
    ]
    ok(await citizen.give(number, 'supplement', { ...inputs.supplement, photos: supplemented }))
    ok(await citizen.give(number, 'message', { ...inputs.message, photos: asked }))
    ok(await desks.handler.give(number, 'progress', { ...inputs.progress, photos: progressed }))
    ok(await desks.handler.give(number, 'message', { ...inputs.message, photos: answered }))
    ok(await desks.handler.give(number, 'reply', { ...inputs.reply, photos: replied }))
    for (const view of [await citizen.read(number), await desks.handler.read(number)]) {
      const lines = view.timeline.filter(({ photos }) => photos.length > 0)
      expect(lines.map(({ kind, photos }) => [kind, idsOf(photos)])).toEqual([
        ['supplemented', supplemented],
        ['messaged', asked],
        ['progressed', progressed],
        ['messaged', answered],
        ['replied', replied],
      ])
      expect(idsOf(view.reply!.photos)).toEqual(replied)
      expect(view.photos).toEqual([])
      for (const { photos } of lines) expect((await fetchFile(app, photos[0]!.url)).status).toBe(200)
    }
  })

  test('a reply that waits for its signature shows its photos to the desks, and to the citizen once it is signed', async () => {
    const { number, citizen, desks } = await driveTo(app, 'handling')
    const photos = idsOf(await addSome(albumOf(app, desks.handler), 2))
    ok(await desks.handler.give(number, 'reply', { ...inputs.reply, outcome: 'unsolved', photos }))
    const waiting = await desks.head.read(number)
    expect(idsOf(waiting.draft!.photos)).toEqual(photos)
    expect(JSON.stringify(await citizen.read(number))).not.toContain(photos[0])
    ok(await desks.head.give(number, 'signReply', {}))
    expect(idsOf((await citizen.read(number)).reply!.photos)).toEqual(photos)
  })

  test('即时答复 carries photos too, alone and along with the acceptance', async () => {
    const { dispatcher } = await openDesks(app)
    const album = albumOf(app, dispatcher)
    const [first, second, third] = (await addSome(album, 3)).map(({ id }) => id) as [string, string, string]
    const accepted = await driveTo(app, 'accepted')
    const answered = await dispatcher.give(accepted.number, 'answer', { ...inputs.answer, photos: [first] })
    expect(idsOf(ok<TicketView>(answered).reply!.photos)).toEqual([first])

    const pending = await driveTo(app, 'pending')
    const used = { answer: { ...inputs.answer, photos: [second, first] } }
    expect(await dispatcher.give(pending.number, 'accept', used)).toMatchObject({
      status: 422,
      body: { code: 'photo_unknown', errors: [{ path: '/answer/photos/1' }] },
    })
    const right = { answer: { ...inputs.answer, photos: [second, third] } }
    expect(idsOf(ok(await dispatcher.give(pending.number, 'accept', right)).reply!.photos)).toEqual([second, third])
  })

  test('a command that is refused leaves its photos where they were', async () => {
    const { number, citizen } = await driveTo(app, 'closed')
    const album = albumOf(app, citizen)
    const photo = await album.add()
    const reply = await citizen.give(number, 'supplement', { ...inputs.supplement, photos: [photo.id] })
    expect(reply).toMatchObject({ status: 409, body: { code: 'command_not_allowed' } })
    expect(ok(await album.read(photo.id)).state).toBe('ready')
  })
})

test('photos of a ticket are shown to nobody who may not read the ticket', async () => {
  const citizen = await asCitizen(app)
  const photo = await albumOf(app, citizen).add(await drawPhoto({ width: 200 }))
  const { number } = await file(citizen, { photos: [photo.id] })
  const strangers = [
    (await asCitizen(app, '乙')).send('GET', `/complaints/${number}`),
    (await asStaff(app, 'handler')).send('GET', `/desk/tickets/${number}`),
    (await asStaff(app, 'administrator')).send('GET', `/desk/tickets/${number}`),
    (await asCitizen(app, '乙')).send('GET', `/photos/${photo.id}`),
    (await asStaff(app, 'administrator')).send('GET', `/photos/${photo.id}`),
    send(app, 'GET', `/photos/${photo.id}`),
    send(app, 'GET', `/anonymous/photos/${photo.id}`, { headers: { 'draft-capability': newCapability() } }),
  ]
  for (const { status, text } of await Promise.all(strangers)) {
    expect([401, 404]).toContain(status)
    expect(text).not.toContain(photo.id)
  }
  // The dates of filing are shown beside lists; pictures are not.
  const list = await (await asStaff(app, 'dispatcher')).send('GET', '/desk/tickets?queue=all')
  expect(list.text).not.toContain('/photos/')
})
