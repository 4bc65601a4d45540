import type { Me, OpenedSession, SessionList, SignInCode } from '@contract/account/schema'
import { accountLimits } from '@contract/account/limits'
import type { Problem } from '@contract/common/schema'
import { createHash } from 'node:crypto'
import type { Static } from 'typebox'
import { newAddress } from '../support/journeys'
import { asCitizen, asStaff, ok, send, signedIn, visitor } from '../support/people'
import { phones, startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())
beforeEach(() => app.clock.pass({ hours: 2 }))

let people = 0
const newPhone = () => `1991${String(++people).padStart(7, '0')}`
const requestCode = (phone: string, address = newAddress()) =>
  send<SignInCode & Problem>(app, 'POST', '/sign-in/codes', { body: { phone }, address })
const codeFor = async (phone: string) => ok(await requestCode(phone)).demoCode!
const signIn = (phone: string, smsCode: string, headers: Record<string, string> = {}, address = newAddress()) =>
  send<OpenedSession & Problem>(app, 'POST', '/sign-in/sessions', { body: { phone, smsCode }, headers, address })
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const me = (token: string) => send<Me & Problem>(app, 'GET', '/me', { headers: { authorization: `Bearer ${token}` } })

test('somebody new signs in with a code of six digits and is a citizen', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  expect(code).toMatch(/^\d{6}$/)
  const session = ok(await signIn(phone, code))
  expect(session.me).toMatchObject({
    role: 'citizen',
    unit: null,
    phoneMasked: `${phone.slice(0, 3)}****${phone.slice(7)}`,
  })
  expect(ok(await me(session.token)).id).toBe(session.me.id)
  app.clock.pass({ minutes: 2 })
  expect(ok(await signIn(phone, await codeFor(phone))).me.id).toBe(session.me.id)
})

test('staff sign in the same way and are told their unit and number', async () => {
  const session = ok(await signIn(phones.handler, await codeFor(phones.handler)))
  expect(session.me).toMatchObject({
    role: 'handler',
    staffNo: '2201',
    unit: { code: 'urban-management', name: '云溪区城市管理局' },
  })
})

test('nobody learns from the answers whether a phone is known', async () => {
  const [known, unknown] = [phones.supervisor, newPhone()]
  const shape = ({ status, body, headers }: Awaited<ReturnType<typeof requestCode>>) => ({
    status,
    body: { ...body, demoCode: typeof body.demoCode },
    names: Object.keys(headers).sort(),
  })
  expect(shape(await requestCode(known))).toEqual(shape(await requestCode(unknown)))
  const [one, two] = [await signIn(known, '000000'), await signIn(unknown, '000000')]
  expect({ ...one.body, requestId: '' }).toEqual({ ...two.body, requestId: '' })
  expect(one.status).toBe(two.status)
})

test('a code is worth ten minutes and one sign-in, and only for its phone', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  expect((await signIn(newPhone(), code)).body.code).toBe('code_wrong')
  ok(await signIn(phone, code))
  app.clock.pass({ minutes: 1 })
  expect((await signIn(phone, code)).body.code).toBe('code_wrong')
  app.clock.pass({ minutes: 1 })
  const late = await codeFor(phone)
  app.clock.pass({ minutes: accountLimits.codeMinutes })
  expect(await signIn(phone, late)).toMatchObject({
    status: 422,
    body: { code: 'code_wrong', errors: [{ path: '/smsCode' }] },
  })
})

test('whoever lost the reply signs in with the same code again, for a minute after its first use and no longer', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  const lost = ok(await signIn(phone, code))
  app.clock.pass({ seconds: 59 })
  const again = ok(await signIn(phone, code))
  expect([again.me.id, again.token === lost.token]).toEqual([lost.me.id, false])
  expect((await signIn(newPhone(), code)).body.code).toBe('code_wrong')
  app.clock.pass({ seconds: 1 })
  expect((await signIn(phone, code)).body.code).toBe('code_wrong')
})

test('what is sent again counts as a try, and a code that was used is guessed no more often than another one', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  ok(await signIn(phone, code))
  ok(await signIn(phone, code))
  for (let n = 2; n <= accountLimits.codeTries; n++)
    expect((await signIn(phone, wrong(code))).body.code).toBe('code_wrong')
  expect((await signIn(phone, code)).body.code).toBe('code_exhausted')
})

test('an older code is worth nothing once a newer one was sent', async () => {
  const phone = newPhone()
  const first = await codeFor(phone)
  app.clock.pass({ minutes: 1 })
  const second = await codeFor(phone)
  if (first !== second) expect((await signIn(phone, first)).status).toBe(422)
  expect((await signIn(phone, second)).status).toBe(201)
})

test('after five wrong tries the right code does not help any more, also when they come at once', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  const tries = await Promise.all(Array.from({ length: accountLimits.codeTries + 3 }, () => signIn(phone, wrong(code))))
  expect(tries.filter(({ body }) => body.code === 'code_wrong')).toHaveLength(accountLimits.codeTries)
  expect((await signIn(phone, code)).body.code).toBe('code_exhausted')
})

test('the fifth try may still be the right one', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  for (let n = 1; n < accountLimits.codeTries; n++) await signIn(phone, wrong(code))
  expect((await signIn(phone, code)).status).toBe(201)
})

test('one code a minute and six an hour go to a phone, from wherever they are asked for', async () => {
  const phone = newPhone()
  const asked = await Promise.all(Array.from({ length: 5 }, () => requestCode(phone)))
  expect(asked.map(({ status }) => status).sort()).toEqual([202, 429, 429, 429, 429])
  const refused = asked.find(({ status }) => status === 429)!
  expect(refused.body.code).toBe('code_too_soon')
  expect(Number(refused.headers['retry-after'])).toBe(accountLimits.codeResendSeconds)
  for (let n = 1; n < accountLimits.codesPerHour; n++) {
    app.clock.pass({ seconds: accountLimits.codeResendSeconds })
    expect((await requestCode(phone)).status).toBe(202)
  }
  app.clock.pass({ seconds: accountLimits.codeResendSeconds })
  expect((await requestCode(phone)).status).toBe(429)
  app.clock.pass({ hours: 1 })
  expect((await requestCode(phone)).status).toBe(202)
})

test('one address asks for sixty codes an hour at most and tries 120, whoever’s they are', async () => {
  const address = newAddress()
  const codes: number[] = []
  for (let n = 0; n < 61; n++) codes.push((await requestCode(newPhone(), address)).status)
  expect(codes.filter((status) => status === 202)).toHaveLength(60)
  const tries: number[] = []
  for (let n = 0; n < 121; n++) tries.push((await signIn(newPhone(), '123456', {}, address)).status)
  expect(tries.slice(0, 120).every((status) => status === 422)).toBe(true)
  expect(tries[120]).toBe(429)
})

test('sessions are listed to their owner by a coarse name and can be ended one by one', async () => {
  const phone = newPhone()
  const phoneAgent = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14; V2309A Build/UP1A) MicroMessenger/8.0.50' }
  const first = ok(await signIn(phone, await codeFor(phone), phoneAgent)).token
  app.clock.pass({ minutes: 2 })
  const second = ok(await signIn(phone, await codeFor(phone))).token
  const list = async (token: string) =>
    ok(
      await send<Static<typeof SessionList>>(app, 'GET', '/me/sessions', {
        headers: { authorization: `Bearer ${token}` },
      }),
    ).items
  const sessions = await list(second)
  expect(sessions.map(({ client, current }) => ({ client, current }))).toEqual([
    { client: '其他设备', current: true },
    { client: '微信', current: false },
  ])
  const stranger = await asCitizen(app, '乙')
  const other = sessions.find(({ current }) => !current)!
  expect((await stranger.send('DELETE', `/me/sessions/${other.id}`)).status).toBe(404)
  expect((await me(first)).status).toBe(200)
  expect(
    (await send(app, 'DELETE', `/me/sessions/${other.id}`, { headers: { authorization: `Bearer ${second}` } })).status,
  ).toBe(204)
  expect(await me(first)).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } })
  expect(
    (await send(app, 'DELETE', '/sign-in/sessions/current', { headers: { authorization: `Bearer ${second}` } })).status,
  ).toBe(204)
  expect((await me(second)).status).toBe(401)
})

test('a citizen stays signed in for 30 days, staff for 12 hours, and then is asked to sign in', async () => {
  const citizen = newPhone()
  const tokens = {
    citizen: ok(await signIn(citizen, await codeFor(citizen))).token,
    staff: ok(await signIn(phones.head, await codeFor(phones.head))).token,
  }
  app.clock.pass({ hours: accountLimits.staffSessionHours, seconds: -1 })
  expect((await me(tokens.staff)).status).toBe(200)
  app.clock.pass({ seconds: 1 })
  expect(await me(tokens.staff)).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } })
  expect((await me(tokens.citizen)).status).toBe(200)
  app.clock.pass({ days: accountLimits.citizenSessionDays })
  expect((await me(tokens.citizen)).status).toBe(401)
})

test('neither a token nor a code is in the database, only what they hash to', async () => {
  const phone = newPhone()
  const code = await codeFor(phone)
  const { token } = ok(await signIn(phone, code))
  const { rows } = await app.db.query<{ token_hash: Buffer }>('select token_hash from session order by created_at desc')
  expect(rows.some(({ token_hash }) => token_hash.equals(createHash('sha256').update(token).digest()))).toBe(true)
  const codes = await app.db.query('select * from sign_in_code')
  expect(JSON.stringify(codes.rows)).not.toContain(code)
  expect(token.length).toBeGreaterThanOrEqual(22)
})

test('a phone that calls an empty body JSON, as WeChat does, signs out all the same', async () => {
  const phone = newPhone()
  const { token } = ok(await signIn(phone, await codeFor(phone)))
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  expect((await send(app, 'DELETE', '/sign-in/sessions/current', { headers })).status).toBe(204)
  expect((await me(token)).status).toBe(401)
})

test.each([
  '',
  'Bearer',
  'Bearer x',
  'Bearer 00000000000000000000000000000000',
  'Basic YTpi',
  `Bearer ${'a'.repeat(500)}`,
])('a made-up sign-in %p is none', async (authorization) => {
  expect(await send(app, 'GET', '/me', { headers: { authorization } })).toMatchObject({
    status: 401,
    body: { code: 'sign_in_needed' },
  })
  expect((await send(app, 'GET', '/region', { headers: { authorization } })).status).toBe(200)
})

test('without a provider and outside the demo no code can be sent, and none is shown', async () => {
  const bare = await startApp({ demo: false })
  expect(await visitor(bare).send('POST', '/sign-in/codes', { body: { phone: '19912345678' } })).toMatchObject({
    status: 503,
    body: { code: 'unavailable' },
  })
  expect((await visitor(bare).send('GET', '/demo/outbox')).status).toBe(404)
  await bare.close()
})

test('with a provider the code goes out by SMS and never on the page', async () => {
  const sent: { phone: string; text: string }[] = []
  const real = await startApp({ demo: false, sms: { send: async (phone, text) => void sent.push({ phone, text }) } })
  const reply = await visitor(real).send<SignInCode>('POST', '/sign-in/codes', { body: { phone: '19912345678' } })
  expect(reply).toMatchObject({ status: 202, body: { demoCode: null } })
  expect(sent).toEqual([{ phone: '19912345678', text: expect.stringMatching(/^验证码 \d{6}，10 分钟内有效/) }])
  const code = /\d{6}/.exec(sent[0]!.text)![0]
  expect((await real.db.query(`select from outbox`)).rowCount).toBe(0)
  expect(
    ok(await visitor(real).send('POST', '/sign-in/sessions', { body: { phone: '19912345678', smsCode: code } })),
  ).toMatchObject({ me: { role: 'citizen' } })
  await real.close()
})

test('while the provider is down a citizen is told at once, and may ask again as soon as it is back', async () => {
  let down: Error | null = new Error('sms gateway answered 500 for 19912345678')
  const sent: string[] = []
  const send = async (_phone: string, text: string) => {
    if (down) throw down
    sent.push(text)
  }
  const real = await startApp({ demo: false, sms: { send } })
  const ask = () => visitor(real).send('POST', '/sign-in/codes', { body: { phone: '19912345678' } })
  for (let n = 0; n < 7; n++) expect(await ask()).toMatchObject({ status: 503, body: { code: 'sms_unavailable' } })
  expect(real.log.text()).not.toContain('19912345678')
  down = null
  expect((await ask()).status).toBe(202)
  expect(sent).toHaveLength(1)
  await real.close()
})

test('a code whose sending was never confirmed is good when it comes after all, and the next one waits its minute', async () => {
  let text = ''
  const send = async (_phone: string, written: string) => {
    text = written
    throw Object.assign(new Error('no answer in 10 s'), { name: 'TimeoutError' })
  }
  const real = await startApp({ demo: false, sms: { send } })
  const phone = '19912345678'
  const ask = () => visitor(real).send('POST', '/sign-in/codes', { body: { phone } })
  expect((await ask()).body.code).toBe('sms_unavailable')
  expect((await ask()).body.code).toBe('code_too_soon')
  const smsCode = /\d{6}/.exec(text)![0]
  expect((await visitor(real).send('POST', '/sign-in/sessions', { body: { phone, smsCode } })).status).toBe(201)
  await real.close()
})

test('an administrator reads who signed in and who did what, never what was written', async () => {
  const administrator = await asStaff(app, 'administrator')
  await signedIn(app, newPhone())
  const page = ok(await administrator.send<{ items: { action: string }[] }>('GET', '/audit'))
  expect(new Set(page.items.map(({ action }) => action))).toEqual(new Set(['signIn', 'revokeSession']))
})

test('through a proxy, where others may look on, the demo gives out no code', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' }
  const reply = await send<Problem>(app, 'POST', '/sign-in/codes', { body: { phone: newPhone() }, headers })
  expect([reply.status, reply.body.code]).toEqual([503, 'unavailable'])
})
