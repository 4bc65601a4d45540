import type { NotificationPage, SentMessages } from '@contract/account/schema'
import type { Paged } from '@contract/common/schema'
import type { CaseItem, NewCall, Receipt } from '@contract/complaint/schema'
import type { Static } from 'typebox'
import { sha256 } from '../../server/src/plugins/crypto/vault'
import { complaint, inputs, newKey, newLookupCode } from '../support/builders'
import { everyRow } from '../support/every-row'
import { driveTo, fileAnonymously } from '../support/journeys'
import { asCitizen, asStaff, ok, type Staff, withCode } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let dispatcher: Staff
let other: Staff
let phone = 19_955_550_000
beforeAll(async () => {
  app = await startApp()
  dispatcher = await asStaff(app, 'dispatcher')
  other = await asStaff(app, 'otherDispatcher')
})
afterAll(() => app.close())
beforeEach(() => app.clock.pass({ days: 1 }))

const told = (changes: Partial<NewCall> = {}): NewCall => {
  const { pin: _pin, photos: _photos, ...matter } = complaint({ name: '来电的李大爷' })
  return { ...matter, phone: String(++phone), ...changes }
}
const file = (staff: Staff, call: NewCall, key = newKey()) =>
  staff.send<Receipt>('POST', '/desk/calls', { body: call, headers: { 'idempotency-key': key } })
const queue = async (staff: Staff) =>
  ok(await staff.send<Paged<CaseItem>>('GET', '/desk/tickets?queue=callBacks')).items.map(({ number }) => number)
const sms = async () => {
  await app.work.outbox.run()
  return ok(await dispatcher.send<Static<typeof SentMessages>>('GET', '/demo/outbox')).items
}
const said = (changes: object = {}) => ({
  reached: true,
  note: '',
  rating: { responded: true, solved: true, satisfaction: 4, reasons: ['413'], text: '' },
  ...changes,
})

describe('filed for a caller', () => {
  test('once per draft; the caller gets the number by SMS and finds it after signing in; the desk knows the name by reveal only', async () => {
    const call = told()
    const key = newKey()
    const { number } = ok(await file(dispatcher, call, key))
    expect(ok(await file(dispatcher, call, key)).number).toBe(number)
    expect(await file(dispatcher, told(), key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
    const [message] = await sms()
    expect(message?.text).toContain(number)
    expect(message?.text).not.toContain(call.title)
    const citizen = await asCitizen(app, { phone: call.phone })
    const view = await citizen.read(number)
    expect(view).toMatchObject({ channel: 'phone', timeline: [{ kind: 'filed', by: 'dispatcher', staffNo: '0417' }] })
    const seen = JSON.stringify(await dispatcher.read(number))
    expect(seen).not.toContain(call.phone)
    expect(seen).not.toContain(call.name)
    ok(await dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  })

  test('is checked in the same sentences as a citizen, and takes no staff phone', async () => {
    expect(await file(dispatcher, told({ title: '' }))).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/title', message: '请填写标题' }] },
    })
    expect(await file(dispatcher, told({ phone: '19900001001' }))).toMatchObject({
      status: 422,
      body: { code: 'call_staff_phone' },
    })
    expect(await file(await asStaff(app, 'handler'), told())).toMatchObject({ status: 404 })
  })

  test('匿名 takes no name and no phone at all, opens by the code that was read out, and the phone is nowhere', async () => {
    const secret = '19955559999'
    const { name: _name, phone: _phone, identity: _identity, ...matter } = told()
    const code = newLookupCode()
    const send = (body: object, key = newKey()) =>
      dispatcher.send<Receipt>('POST', '/desk/calls/anonymous', { body, headers: { 'idempotency-key': key } })
    expect(await send({ ...matter, lookupCode: code, phone: secret })).toMatchObject({ status: 422 })
    const key = newKey()
    const { number } = ok(await send({ ...matter, lookupCode: code }, key))
    expect(ok(await send({ ...matter, lookupCode: code }, key)).number).toBe(number)
    expect(await send({ ...matter, lookupCode: newLookupCode() }, key)).toMatchObject({ status: 409 })
    expect(ok(await withCode(app, code).read())).toMatchObject({ number, channel: 'phone', identity: 'anonymous' })
    await sms()
    const rows = JSON.stringify(await everyRow(app.url))
    for (const trace of [
      secret,
      code,
      sha256(secret).toString('hex'),
      app.ports.vault.index('phone', secret).toString('hex'),
    ])
      expect(rows).not.toContain(trace)
    expect(app.log.text()).not.toContain(secret)
    expect(app.log.text()).not.toContain(code)
    const kept = await app.db.query('select 1 from complainant where number = $1', [number])
    expect(kept.rows).toHaveLength(0)
  })

  test('whoever filed it does not call back', async () => {
    const { number } = ok(await file(other, told()))
    const handler = await asStaff(app, 'handler')
    ok(await dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
    ok(await handler.give(number, 'sign', {}))
    ok(await handler.give(number, 'reply', inputs.reply))
    expect(await queue(other)).not.toContain(number)
    expect(await other.give(number, 'callBack', said())).toMatchObject({ body: { code: 'call_back_own' } })
  })
})

describe('电话回访', () => {
  test('待回访 holds replied and closed unrated tickets of others, not anonymous ones and not those rated', async () => {
    const replied = await driveTo(app, 'replied')
    const rated = await driveTo(app, 'replied')
    ok(await rated.citizen.give(rated.number, 'rate', inputs.rate))
    const anonymous = await fileAnonymously(app)
    const { handler } = replied.desks
    ok(await dispatcher.give(anonymous.number, 'accept', { dispatch: inputs.dispatch }))
    ok(await handler.give(anonymous.number, 'sign', {}))
    ok(await handler.give(anonymous.number, 'reply', inputs.reply))
    const list = await queue(other)
    expect(list).toContain(replied.number)
    expect(list).not.toContain(rated.number)
    expect(list).not.toContain(anonymous.number)
    expect(await queue(dispatcher)).not.toContain(replied.number)
    expect((await dispatcher.read(replied.number)).allowed).not.toContain('callBack')
    expect(await dispatcher.give(replied.number, 'callBack', said())).toMatchObject({ body: { code: 'call_back_own' } })
    expect(await other.give(anonymous.number, 'callBack', said())).toMatchObject({ status: 409 })
    app.clock.pass({ days: 8 })
    await app.work.clock.run()
    expect((await other.read(replied.number)).state).toBe('closed')
    expect(await queue(other)).toContain(replied.number)
    app.clock.pass({ days: 31 })
    expect(await queue(other)).not.toContain(replied.number)
    expect(await other.give(replied.number, 'callBack', said())).toMatchObject({ body: { code: 'rating_closed' } })
  })

  test('nobody is rated by silence: an unanswered call is listed and changes nothing', async () => {
    const { number, citizen } = await driveTo(app, 'replied')
    ok(await other.give(number, 'callBack', { reached: false, note: '响铃没人接' }))
    const view = await citizen.read(number)
    expect(view).toMatchObject({ state: 'replied', reply: { rating: null } })
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'callTried', staffNo: '0418' })
    expect(view.allowed).toContain('rate')
  })

  test('is one rating shown apart with operator; the citizen is told and puts it right once within seven days', async () => {
    const { number, citizen } = await driveTo(app, 'replied')
    ok(await other.give(number, 'callBack', said()))
    const apart = { channel: 'phone', operator: '0418', satisfaction: 4, corrected: false }
    expect((await citizen.read(number)).reply?.rating).toMatchObject(apart)
    expect((await other.read(number)).reply?.rating).toMatchObject(apart)
    await app.work.outbox.run()
    const notes = ok(await citizen.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items
    expect(notes[0]).toMatchObject({ title: '电话回访已记录', number })
    const mine = { responded: true, solved: true, satisfaction: 2, reasons: ['214'], text: '' }
    const corrected = ok(await citizen.give(number, 'correctRating', { rating: mine }))
    expect(corrected.reply?.rating).toMatchObject({
      satisfaction: 2,
      corrected: true,
      correctBy: null,
      channel: 'phone',
    })
    expect(await citizen.give(number, 'correctRating', { rating: mine })).toMatchObject({
      body: { code: 'not_correctable' },
    })
    const { rows } = await app.db.query<object>(
      'select satisfaction, channel, operator, corrected_at is not null as corrected from rating where number = $1',
      [number],
    )
    expect(rows).toEqual([{ satisfaction: 2, channel: 'phone', operator: '0418', corrected: true }])
  })

  test('after seven days what was entered stays', async () => {
    const { number, citizen } = await driveTo(app, 'replied')
    ok(await other.give(number, 'callBack', said()))
    app.clock.pass({ days: 9 })
    expect((await citizen.read(number)).allowed).not.toContain('correctRating')
    const mine = { responded: true, solved: true, satisfaction: 5, reasons: [], text: '' }
    expect(await citizen.give(number, 'correctRating', { rating: mine })).toMatchObject({ status: 409 })
  })

  test('a rating with 退回重办, by telephone or put right, stays hidden from staff until the ticket is closed', async () => {
    const first = await driveTo(app, 'replied')
    ok(await other.give(first.number, 'callBack', said({ redo: '还是没有亮起来' })))
    const seen = await first.desks.handler.read(first.number)
    expect(seen).toMatchObject({ state: 'handling', reply: { rating: null } })
    expect(seen.timeline.some(({ kind }) => kind === 'rated')).toBe(false)
    expect((await first.citizen.read(first.number)).reply?.rating).toMatchObject({ satisfaction: 4, channel: 'phone' })
    const worst = { responded: false, solved: false, satisfaction: 1, reasons: ['115'], text: '' }
    ok(await first.citizen.give(first.number, 'correctRating', { rating: worst }))
    expect(JSON.stringify(await first.desks.handler.read(first.number))).not.toContain('ratingCorrected')

    const second = await driveTo(app, 'replied')
    ok(await other.give(second.number, 'callBack', said()))
    const back = ok(
      await second.citizen.give(second.number, 'correctRating', { rating: worst, redo: '电话里没说清楚，没有修好' }),
    )
    expect(back.state).toBe('handling')
    expect((await second.desks.handler.read(second.number)).timeline.map(({ kind }) => kind)).not.toContain(
      'ratingCorrected',
    )
  })
})
