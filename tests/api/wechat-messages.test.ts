import type { Problem } from '@contract/common/schema'
import type { MessageKind } from '@contract/wechat/labels'
import { wechatLimits } from '@contract/wechat/limits'
import type { WechatView } from '@contract/wechat/schema'
import { inputs } from '../support/builders'
import { driveTo, fileAnonymously, newAddress, openDesks } from '../support/journeys'
import { asCitizen, type Citizen, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'
import { dumpDatabase, tracesIn, tracesInFiles } from '../support/traces'
import { startWechatDouble, type WechatDouble } from '../support/wechat-double'

jest.setTimeout(60_000)

let app: TestApp
let wechat: WechatDouble
beforeEach(async () => {
  wechat = await startWechatDouble()
  app = await startApp({ wechat: (world) => wechat.port(world) })
})
afterEach(async () => {
  await app.close()
  await wechat.close()
})

/** 甲, whose WeChat is bound to the phone of the account. */
async function withWechat(openid: string): Promise<Citizen> {
  const citizen = await asCitizen(app, '甲')
  wechat.login(`login-${openid}`, openid)
  ok(await citizen.send('PUT', '/me/wechat', { body: { loginCode: `login-${openid}` } }))
  return citizen
}
const consents = (citizen: Citizen, ...kinds: MessageKind[]) =>
  citizen.send<WechatView & Problem>('POST', '/me/message-consents', { body: { kinds } })
const left = async (citizen: Citizen) => ok(await citizen.send<WechatView>('GET', '/me/wechat')).consents
/** Twice: what was told leaves a letter to be sent. */
const posts = async () => {
  await app.work.outbox.run()
  await app.work.outbox.run()
}

test('one consent is one message of its kind, and says the number and where it stands', async () => {
  const citizen = await withWechat('openid-one')
  expect(ok(await consents(citizen, 'accepted', 'replied')).consents).toMatchObject({
    accepted: 1,
    replied: 1,
    asked: 0,
  })
  const { number } = await driveTo(app, 'awaiting', { citizen, title: '楼道里的秘密事情', identity: 'confidential' })
  await posts()
  expect(wechat.sent).toEqual([
    {
      touser: 'openid-one',
      template_id: 'template-accepted',
      page: `features/cases/pages/detail/index?number=${number}`,
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: {
        character_string1: { value: number },
        phrase2: { value: '已受理' },
        time3: { value: '2026年11月24日 10:00' },
        thing4: { value: '请点开看答复期限' },
      },
    },
  ])
  expect(await left(citizen)).toMatchObject({ accepted: 0, replied: 1 })
  await driveTo(app, 'accepted', { citizen })
  await posts()
  expect(wechat.sent).toHaveLength(1)
})

test('whatever WeChat does, the text message and the notice in the app still come', async () => {
  const citizen = await withWechat('openid-both')
  await consents(citizen, 'replied')
  wechat.inTrouble('fails')
  await driveTo(app, 'replied', { citizen })
  await posts()
  const sent = ok(await citizen.send<{ items: { text: string }[] }>('GET', '/demo/outbox')).items
  expect(sent.map(({ text }) => text)).toContainEqual(expect.stringContaining('已答复'))
  const inbox = ok(await citizen.send<{ items: { title: string }[] }>('GET', '/me/notifications')).items
  expect(inbox.map(({ title }) => title)).toContain('已答复，请您评价')
})

test('what could not be sent is sent later, once', async () => {
  const citizen = await withWechat('openid-later')
  await consents(citizen, 'accepted')
  wechat.inTrouble('fails')
  await driveTo(app, 'accepted', { citizen })
  await posts()
  expect(wechat.sent).toEqual([])
  wechat.inTrouble(null)
  app.clock.pass({ minutes: 1 })
  await posts()
  app.clock.pass({ minutes: 10 })
  await posts()
  expect(wechat.sent.map(({ template_id: id }) => id)).toEqual(['template-accepted'])
  expect((await left(citizen)).accepted).toBe(0)
})

test('whoever takes no more messages is not asked to, and nothing is tried again', async () => {
  const citizen = await withWechat('openid-refusing')
  await consents(citizen, 'accepted')
  await consents(citizen, 'accepted')
  wechat.refusing.add('openid-refusing')
  await driveTo(app, 'accepted', { citizen })
  await posts()
  expect((await left(citizen)).accepted).toBe(0)
  const before = wechat.calls.length
  app.clock.pass({ hours: 2 })
  await posts()
  expect(wechat.calls).toHaveLength(before)
})

test('a template that does not fit is told to the operator and not tried for ever', async () => {
  const citizen = await withWechat('openid-misfit')
  await consents(citizen, 'accepted')
  wechat.inTrouble({ call: '/cgi-bin/message/subscribe/send', errcode: 47003, times: 1 })
  await driveTo(app, 'accepted', { citizen })
  await posts()
  app.clock.pass({ hours: 2 })
  await posts()
  expect(wechat.sent).toEqual([])
  expect(app.log.text()).toContain('a wechat template does not fit')
})

test('a token that is over is asked for once more, by every copy of the service', async () => {
  const citizen = await withWechat('openid-token')
  for (let n = 0; n < 3; n++) await consents(citizen, 'accepted')
  await driveTo(app, 'accepted', { citizen })
  await posts()
  wechat.endToken()
  await driveTo(app, 'accepted', { citizen })
  await posts()
  const copy = await app.copy()
  await driveTo(app, 'accepted', { citizen })
  await copy.work.outbox.run()
  await copy.work.outbox.run()
  expect(wechat.sent).toHaveLength(3)
  expect(wechat.tokensGiven()).toBe(2)
})

test.each([
  ['asked', 'awaiting', { days: 9 }, 'supplement'],
  ['replied', 'replied', { days: 6 }, 'rate'],
] as const)(
  'whoever was %s is reminded a day before it is over, unless it is done',
  async (_kind, state, time, done) => {
    const citizen = await withWechat('openid-due')
    for (let n = 0; n < 2; n++) await consents(citizen, 'due')
    const open = await driveTo(app, state, { citizen })
    const settled = await driveTo(app, state, { citizen, desks: open.desks })
    ok(await citizen.give(settled.number, done, inputs[done] as never))
    await posts()
    expect(wechat.sent).toEqual([])
    app.clock.pass(time)
    await posts()
    expect(wechat.sent.map(({ data }) => data.character_string1?.value)).toEqual([open.number])
  },
)

test('consents need a bound WeChat and do not pile up', async () => {
  const citizen = await asCitizen(app, '乙')
  expect(await consents(citizen, 'accepted')).toMatchObject({ status: 409, body: { code: 'wechat_not_bound' } })
  const bound = await withWechat('openid-many')
  for (let n = 0; n < wechatLimits.consentsOfAKind + 3; n++) await consents(bound, 'due')
  expect((await left(bound)).due).toBe(wechatLimits.consentsOfAKind)
})

test('unbinding ends what was agreed, also what already waits to be sent', async () => {
  const citizen = await withWechat('openid-gone')
  await consents(citizen, 'accepted')
  await driveTo(app, 'accepted', { citizen })
  await app.work.outbox.run()
  ok(await citizen.send('DELETE', '/me/wechat'))
  app.clock.pass({ hours: 1 })
  await posts()
  expect(wechat.sent).toEqual([])
  expect((await left(citizen)).accepted).toBe(0)
})

test('somebody who is bound files anonymously: no message is sent, and the openid is nowhere', async () => {
  const openid = `oZ${'q7Canary'.repeat(3)}`
  const citizen = await withWechat(openid)
  await consents(citizen, 'accepted', 'asked', 'replied', 'due')
  const control = `对照${Date.now()}`
  const { number, code } = await fileAnonymously(app, { title: control })
  const refused = await send<Problem>(app, 'GET', '/anonymous/complaint', {
    headers: { 'lookup-code': code, 'x-wx-openid': openid },
    address: newAddress(),
  })
  expect(refused.body.code).toBe('must_be_anonymous')
  const desks = await openDesks(app)
  ok(await desks.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  ok(await desks.handler.give(number, 'sign', {}))
  ok(await desks.handler.give(number, 'reply', inputs.reply))
  await posts()
  app.clock.pass({ days: 6, hours: 12 })
  await posts()
  expect(wechat.sent).toEqual([])
  const dump = await dumpDatabase(app)
  expect(dump).toContain(control)
  expect(tracesIn(dump, { openid })).toEqual([])
  expect(tracesIn(app.log.text(), { openid })).toEqual([])
  expect(await tracesInFiles(app, { openid, control })).toEqual(['control'])
})

test('without keys WeChat is absent: nothing is offered, and nothing answers', async () => {
  const bare = await startApp()
  const citizen = await asCitizen(bare)
  expect(ok(await citizen.send<{ wechat: null; sms: boolean }>('GET', '/region'))).toMatchObject({
    wechat: null,
    sms: true,
  })
  expect((await citizen.send('POST', '/sign-in/wechat/sessions', { body: { loginCode: 'x' } })).status).toBe(404)
  expect((await citizen.send('PUT', '/me/wechat', { body: { loginCode: 'x' } })).status).toBe(404)
  expect(ok(await citizen.send<WechatView>('GET', '/me/wechat')).boundAt).toBeNull()
  await bare.close()
  const region = ok(await send<{ wechat: { templates: Record<string, string> } }>(app, 'GET', '/region'))
  expect(region.wechat.templates).toMatchObject({ accepted: 'template-accepted', due: 'template-due' })
})
