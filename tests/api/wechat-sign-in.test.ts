import type { Me, OpenedSession, SignInCode } from '@contract/account/schema'
import { accountLimits } from '@contract/account/limits'
import type { Problem } from '@contract/common/schema'
import { wechatLimits } from '@contract/wechat/limits'
import type { WechatSession, WechatView } from '@contract/wechat/schema'
import { newAddress } from '../support/journeys'
import { asStaff, ok, type Reply, send } from '../support/people'
import { phones, startApp, type TestApp } from '../support/start-app'
import { dumpDatabase } from '../support/traces'
import { startWechatDouble, type WechatDouble } from '../support/wechat-double'

let app: TestApp
let wechat: WechatDouble
beforeAll(async () => {
  wechat = await startWechatDouble()
  app = await startApp({ wechat: (world) => wechat.port(world) })
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})
beforeEach(() => {
  wechat.inTrouble(null)
  app.clock.pass({ hours: 3 })
})

let count = 0
const fresh = (what: string) => `${what}-${String((count += 1)).padStart(6, '0')}`
const newPhone = () => `1994${String((count += 1)).padStart(7, '0')}`

/** Somebody opens the mini-program and presses 微信登录. */
function presses(openid: string, code = fresh('login')): Promise<Reply<WechatSession & Problem>> {
  wechat.login(code, openid)
  return send(app, 'POST', '/sign-in/wechat/sessions', { body: { loginCode: code }, address: newAddress() })
}
const binds = (body: object) =>
  send<OpenedSession & Problem>(app, 'POST', '/sign-in/wechat/bindings', { body, address: newAddress() })
async function ticketOf(openid: string): Promise<string> {
  const { session, bindTicket } = ok(await presses(openid))
  expect(session).toBeNull()
  return bindTicket!
}
/** The whole first time: ticket, then the phone number button. */
async function bindsByButton(openid: string, phone: string) {
  const phoneCode = fresh('phone')
  wechat.phone(phoneCode, phone)
  return binds({ bindTicket: await ticketOf(openid), phoneCode })
}
const bySession = ({ token }: OpenedSession) => ({ headers: { authorization: `Bearer ${token}` } })
const audited = async () => {
  const administrator = await asStaff(app, 'administrator')
  return ok(await administrator.send<{ items: { action: string; role: string }[] }>('GET', '/audit')).items
}

test('the first time WeChat is tied to the phone’s account, from then on one tap signs in', async () => {
  const [openid, phone] = [fresh('openid'), newPhone()]
  const first = ok(await bindsByButton(openid, phone))
  expect(first.me).toMatchObject({ role: 'citizen', phoneMasked: `${phone.slice(0, 3)}****${phone.slice(7)}` })
  const again = ok(await presses(openid))
  expect(again.bindTicket).toBeNull()
  expect(again.session!.me.id).toBe(first.me.id)
  expect(ok(await send<Me>(app, 'GET', '/me', bySession(again.session!))).id).toBe(first.me.id)
})

test('whoever will not hand WeChat’s number over proves a phone by the code sent to it', async () => {
  const [openid, phone] = [fresh('openid'), newPhone()]
  const bindTicket = await ticketOf(openid)
  const { demoCode } = ok(await send<SignInCode>(app, 'POST', '/sign-in/codes', { body: { phone } }))
  expect(await binds({ bindTicket, phone, smsCode: demoCode === '000000' ? '000001' : '000000' })).toMatchObject({
    status: 422,
    body: { code: 'code_wrong', errors: [{ path: '/smsCode' }] },
  })
  const { me } = ok(await binds({ bindTicket, phone, smsCode: demoCode }))
  expect(ok(await presses(openid)).session!.me.id).toBe(me.id)
})

test('wrong codes are counted on this way too', async () => {
  const phone = newPhone()
  const bindTicket = await ticketOf(fresh('openid'))
  const { demoCode } = ok(await send<SignInCode>(app, 'POST', '/sign-in/codes', { body: { phone } }))
  const wrong = demoCode === '000000' ? '000001' : '000000'
  for (let n = 0; n < accountLimits.codeTries; n++) await binds({ bindTicket, phone, smsCode: wrong })
  expect((await binds({ bindTicket, phone, smsCode: demoCode })).body.code).toBe('code_exhausted')
})

test('staff keep their role, their unit and their short session', async () => {
  const opened = ok(await bindsByButton(fresh('openid'), phones.handler))
  expect(opened.me).toMatchObject({ role: 'handler', unit: { code: 'urban-management' } })
  expect(new Date(opened.expiresAt).getTime()).toBe(
    app.clock.now().getTime() + accountLimits.staffSessionHours * 3_600_000,
  )
})

test('a code is worth one sign-in; a used or made-up one says to press again', async () => {
  const code = fresh('login')
  await presses(fresh('openid'), code)
  for (const loginCode of [code, 'made-up'])
    expect(await send(app, 'POST', '/sign-in/wechat/sessions', { body: { loginCode } })).toMatchObject({
      status: 422,
      body: { code: 'wechat_code_wrong', detail: expect.stringContaining('再点一次') },
    })
})

test('a ticket is worth ten minutes, and only as it was made', async () => {
  const phoneCode = fresh('phone')
  wechat.phone(phoneCode, newPhone())
  const bindTicket = await ticketOf(fresh('openid'))
  const forged = `${bindTicket.slice(0, -4)}AAAA`
  expect((await binds({ bindTicket: forged, phoneCode })).body.code).toBe('bind_ticket_over')
  app.clock.pass({ minutes: wechatLimits.bindTicketMinutes })
  expect(await binds({ bindTicket, phoneCode })).toMatchObject({
    status: 422,
    body: { code: 'bind_ticket_over', detail: expect.stringContaining('再点一次') },
  })
})

test('without a phone the ticket opens nothing', async () => {
  const reply = await binds({ bindTicket: await ticketOf(fresh('openid')) })
  expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: '/phone' }, { path: '/smsCode' }] } })
})

test.each([
  ['of another country', '5551234567', '1'],
  ['that is none', '12345', '86'],
])('a number %s is not taken', async (_what, number, country) => {
  const phoneCode = fresh('phone')
  wechat.phone(phoneCode, number, country)
  expect(await binds({ bindTicket: await ticketOf(fresh('openid')), phoneCode })).toMatchObject({
    status: 422,
    body: { code: 'wechat_phone_wrong', detail: expect.stringContaining('短信验证码') },
  })
})

test.each(['hangs', 'breaks', 'fails'] as const)(
  'when WeChat %s, the person is told to use a code',
  async (trouble) => {
    wechat.inTrouble(trouble)
    expect(await presses(fresh('openid'))).toMatchObject({
      status: 503,
      body: { code: 'wechat_unavailable', detail: expect.stringContaining('短信验证码') },
    })
  },
)

test.each([
  [-1, 503, 'wechat_unavailable'],
  [45011, 429, 'too_many_requests'],
  [40226, 422, 'wechat_refused'],
  [40164, 503, 'wechat_unavailable'],
])('WeChat’s number %p becomes a sentence', async (errcode, status, code) => {
  wechat.inTrouble({ call: '/sns/jscode2session', errcode, times: 1 })
  expect(await presses(fresh('openid'))).toMatchObject({ status, body: { code } })
})

test('a WeChat that moves to another phone’s account leaves the former one, and both can be read in the audit', async () => {
  const [openid, former, next] = [fresh('openid'), newPhone(), newPhone()]
  const old = ok(await bindsByButton(openid, former))
  const other = ok(await send<SignInCode>(app, 'POST', '/sign-in/codes', { body: { phone: next } }))
  const mine = ok(
    await send<OpenedSession>(app, 'POST', '/sign-in/sessions', { body: { phone: next, smsCode: other.demoCode } }),
  )
  const code = fresh('login')
  wechat.login(code, openid)
  ok(await send(app, 'PUT', '/me/wechat', { body: { loginCode: code }, ...bySession(mine) }))
  expect(ok(await send<WechatView>(app, 'GET', '/me/wechat', bySession(old))).boundAt).toBeNull()
  expect(ok(await presses(openid)).session!.me.id).toBe(mine.me.id)
  const actions = (await audited()).map(({ action }) => action)
  expect(actions.slice(0, 4)).toEqual(['signIn', 'moveWechat', 'loseWechat', 'signIn'])
})

test('an account has one WeChat: the newer one replaces the other', async () => {
  const [first, second, phone] = [fresh('openid'), fresh('openid'), newPhone()]
  ok(await bindsByButton(first, phone))
  ok(await bindsByButton(second, phone))
  expect(ok(await presses(first)).session).toBeNull()
  expect(ok(await presses(second)).session).not.toBeNull()
})

test('two phones that bind one WeChat at the same moment leave it with one of them', async () => {
  const openid = fresh('openid')
  const tickets = [await ticketOf(openid), await ticketOf(openid), await ticketOf(openid)]
  const replies = await Promise.all(
    tickets.map((bindTicket) => {
      const phoneCode = fresh('phone')
      wechat.phone(phoneCode, newPhone())
      return binds({ bindTicket, phoneCode })
    }),
  )
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
  const views = await Promise.all(
    replies.map(async (reply) => ok(await send<WechatView>(app, 'GET', '/me/wechat', bySession(ok(reply))))),
  )
  expect(views.filter(({ boundAt }) => boundAt !== null)).toHaveLength(1)
})

test('whoever unbinds is asked for a phone the next time, however often it is pressed', async () => {
  const openid = fresh('openid')
  const opened = ok(await bindsByButton(openid, newPhone()))
  for (let n = 0; n < 2; n++) expect((await send(app, 'DELETE', '/me/wechat', bySession(opened))).status).toBe(204)
  expect(ok(await presses(openid)).session).toBeNull()
  expect((await audited()).filter(({ action }) => action === 'unbindWechat')).toHaveLength(1)
})

test('an openid, the secret, the token and the session key are in no table and no log line', async () => {
  const [openid, phone] = [`o${'Canary'.repeat(4)}`, newPhone()]
  ok(await bindsByButton(openid, phone))
  wechat.inTrouble({ call: '/wxa/business/getuserphonenumber', errcode: -1, times: 1 })
  await bindsByButton(fresh('openid'), newPhone())
  wechat.inTrouble('hangs')
  await presses(fresh('openid'))
  const text = (await dumpDatabase(app)) + app.log.text()
  for (const secret of [openid, wechat.app.secret, 'token-', 'c2Vzc2lvbi1rZXk', phone])
    expect(text).not.toContain(secret)
  expect(app.log.text()).toContain('/sns/jscode2session')
})
