import type { NotificationPage, SentMessages } from '@contract/account/schema'
import type { CaseCounts, CaseItem, CaseView, Receipt } from '@contract/complaint/schema'
import type { Paged } from '@contract/common/schema'
import type { HelpActPage, HelpEnded, HelpList, HelpRequested, HelpView } from '@contract/helping/schema'
import type { Static } from 'typebox'
import { complaint, inputs, newKey } from '../support/builders'
import { driveTo } from '../support/journeys'
import { asCitizen, asStaff, type Caller, type Citizen, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let helper: Citizen
let phone = 19_933_330_000
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.pass({ days: 2 })
  helper = await asCitizen(app, { phone: String(++phone) })
})

const elderPhone = () => String(++phone)
const ask = (who: Caller, to: string, changes: object = {}) =>
  who.send<HelpRequested>('POST', '/helping/requests', { body: { phone: to, relation: 'child', days: 30, ...changes } })
const confirm = (who: Caller, { id, demoCode }: HelpRequested, smsCode = demoCode) =>
  who.send<HelpView>('POST', `/helping/requests/${id}/confirmation`, { body: { smsCode } })
const consented = async (who: Caller, to: string) => ok(await confirm(who, ok(await ask(who, to))))
const behalf = (id: string) => ({ 'on-behalf-of': id })
const file = (who: Caller, id: string, changes = {}, key = newKey()) =>
  who.send<Receipt>('POST', '/complaints', {
    body: complaint({ name: '张秀兰', ...changes }),
    headers: { 'idempotency-key': key, ...behalf(id) },
  })
const read = (who: Caller, id: string, number: string) =>
  who.send<CaseView>('GET', `/complaints/${number}`, { headers: behalf(id) })
const list = async (who: Caller, id: string) =>
  ok(await who.send<Paged<CaseItem>>('GET', '/complaints', { headers: behalf(id) })).items
const give = (who: Caller, id: string, number: string, path: string, body: object) =>
  who.send<CaseView>('POST', `/complaints/${number}/${path}`, {
    body,
    headers: { 'idempotency-key': newKey(), ...behalf(id) },
  })
const end = (who: Caller, id: string) => who.send<HelpView>('POST', `/helping/${id}/ending`, { body: {} })
const sent = async (to: string) => {
  await app.work.outbox.run()
  const { items } = ok(await helper.send<Static<typeof SentMessages>>('GET', '/demo/outbox'))
  return items.filter((message) => message.to === `${to.slice(0, 3)}****${to.slice(7)}`).map(({ text }) => text)
}
const acts = async (who: Caller, id: string) =>
  ok(await who.send<Static<typeof HelpActPage>>('GET', `/helping/${id}/acts`)).items.map(({ by, act, number }) => ({
    by,
    act,
    number,
  }))

test('an elder reads who asks for what, gives the code, and is filed for; both see it, the desk sees 代办 and never who', async () => {
  const to = elderPhone()
  const consent = await consented(helper, to)
  const [given, asked] = await sent(to)
  expect(asked).toMatch(/199\*\*\*\*\d{4} 的人说是您的子女，想用法惠民帮您.*给了就是同意/)
  expect(given).toMatch(/帮您办诉求，到 .* 自动停止/)
  const { number } = ok(await file(helper, consent.id))
  expect((await sent(to))[0]).toContain('替您反映了一件诉求')
  const elder = await asCitizen(app, { phone: to })
  const own = await elder.read(number)
  expect(own).toMatchObject({ channel: 'proxy', timeline: [{ kind: 'filed', by: 'citizen', proxy: true }] })
  ok(await give(helper, consent.id, number, 'supplement', inputs.supplement))
  ok(await elder.give(number, 'supplement', { text: '我自己也说一句' }))
  expect((await elder.read(number)).timeline.map(({ proxy }) => proxy)).toEqual([true, true, false])
  const ticket = await (await asStaff(app, 'dispatcher')).read(number)
  expect(ticket).toMatchObject({ channel: 'proxy', timeline: [{ proxy: true }, { proxy: true }, { proxy: false }] })
  expect(JSON.stringify(ticket)).not.toContain(to.slice(7))
  const log = [
    { by: 'helper', act: 'supplement', number },
    { by: 'helper', act: 'filed', number },
    { by: 'elder', act: 'consented', number: null },
  ]
  expect(await acts(helper, consent.id)).toEqual(log)
  expect(await acts(elder, consent.id)).toEqual(log)
  expect(ok(await elder.send<HelpList>('GET', '/helpers')).items).toMatchObject([
    { id: consent.id, side: 'elder', state: 'standing', relation: 'child', earlier: false },
  ])
  expect(ok(await helper.send<HelpList>('GET', '/helping')).items).toHaveLength(1)
})

test('the helper sees nothing else of the elder: no earlier case, no disclosure, no notice, no other data, under any name', async () => {
  const to = elderPhone()
  const elder = await asCitizen(app, { phone: to })
  const before = await driveTo(app, 'replied', { citizen: elder })
  const secret = await driveTo(app, 'pending', { citizen: elder, identity: 'confidential' })
  const consent = await consented(helper, to)
  expect(await read(helper, consent.id, before.number)).toMatchObject({ status: 404 })
  expect(await list(helper, consent.id)).toEqual([])
  const counts = ok(
    await helper.send<Static<typeof CaseCounts>>('GET', '/complaints/counts', { headers: behalf(consent.id) }),
  )
  expect(counts).toEqual({ open: 0, ended: 0, turn: 0 })
  for (const path of ['/me', '/me/notifications', '/me/disclosures', '/me/sessions']) {
    const plain = await helper.send('GET', path)
    expect((await helper.send('GET', path, { headers: behalf(consent.id) })).text).toBe(plain.text)
  }
  // The elder opens what was before: the helper reads it and no more, and never a 保密 one.
  ok(await elder.send('PUT', `/helpers/${consent.id}/earlier`, { body: { see: true } }))
  expect(ok(await read(helper, consent.id, before.number))).toMatchObject({ allowed: [], disclosures: 0 })
  expect(await read(helper, consent.id, secret.number)).toMatchObject({ status: 404 })
  expect((await list(helper, consent.id)).map(({ number }) => number)).toEqual([before.number])
  expect(await give(helper, consent.id, before.number, 'rate', inputs.rate)).toMatchObject({
    status: 409,
    body: { code: 'help_not_yours' },
  })
  const after = await driveTo(app, 'pending', { citizen: elder })
  app.clock.pass({ minutes: 1 })
  expect(await helper.send('PUT', `/helpers/${consent.id}/earlier`, { body: { see: true } })).toMatchObject({
    status: 404,
  })
  ok(await elder.send('PUT', `/helpers/${consent.id}/earlier`, { body: { see: false } }))
  expect(await read(helper, consent.id, before.number)).toMatchObject({ status: 404 })
  expect(await read(helper, consent.id, after.number)).toMatchObject({ status: 404 })
})

test('asking never tells whether the phone has an account, and is throttled like a sign-in code', async () => {
  const known = elderPhone()
  await asCitizen(app, { phone: known })
  const first = ok(await ask(helper, known))
  const second = ok(await ask(helper, elderPhone()))
  const shape = ({ expiresInSeconds, resendInSeconds }: HelpRequested) => ({ expiresInSeconds, resendInSeconds })
  expect(shape(first)).toEqual(shape(second))
  expect(await ask(helper, known)).toMatchObject({ status: 429, body: { code: 'code_too_soon' } })
  const other = await asCitizen(app, { phone: elderPhone() })
  expect(await confirm(other, first)).toMatchObject({ status: 404 })
  for (let n = 0; n < 5; n++)
    expect(await confirm(helper, first, first.demoCode === '000000' ? '111111' : '000000')).toMatchObject({
      status: 422,
    })
  expect(await confirm(helper, first)).toMatchObject({ status: 422, body: { code: 'code_exhausted' } })
  app.clock.pass({ minutes: 11 })
  expect(await confirm(helper, second)).toMatchObject({ status: 422, body: { code: 'code_wrong' } })
  expect(await ask(helper, String(phone - 10_000), {})).toBeDefined()
})

test('nobody helps themselves, and nobody of the staff is helped', async () => {
  const own = await asCitizen(app, { phone: '19977770001' })
  expect(await ask(own, '19977770001')).toMatchObject({ status: 422, body: { code: 'help_self' } })
  const asked = ok(await ask(own, '19900001001'))
  expect(await confirm(own, asked)).toMatchObject({ status: 409, body: { code: 'help_staff' } })
})

test('a lost answer and a second try are one consent; a new consent takes the place of the old one', async () => {
  const to = elderPhone()
  const asked = ok(await ask(helper, to))
  const first = ok(await confirm(helper, asked))
  expect(ok(await confirm(helper, asked)).id).toBe(first.id)
  const { number } = ok(await file(helper, first.id))
  app.clock.pass({ minutes: 2 })
  const second = await consented(helper, to)
  expect(second.id).not.toBe(first.id)
  expect(await read(helper, first.id, number)).toMatchObject({ status: 409, body: { code: 'help_ended' } })
  expect(ok(await read(helper, second.id, number)).number).toBe(number)
})

test('revoked in the middle of filing: nothing is filed, in clear words; what had arrived still gets its receipt', async () => {
  const to = elderPhone()
  const consent = await consented(helper, to)
  const key = newKey()
  const first = ok(await file(helper, consent.id, {}, key))
  const elder = await asCitizen(app, { phone: to })
  expect(ok(await end(elder, consent.id))).toMatchObject({ state: 'ended', endedBy: 'elder' })
  expect(ok(await file(helper, consent.id, {}, key)).number).toBe(first.number)
  expect(await file(helper, consent.id)).toMatchObject({ status: 409, body: { code: 'help_ended' } })
  expect(await read(helper, consent.id, first.number)).toMatchObject({ status: 409, body: { code: 'help_ended' } })
  expect(await give(helper, consent.id, first.number, 'urge', {})).toMatchObject({ status: 409 })
  expect((await elder.read(first.number)).number).toBe(first.number)
  await app.work.outbox.run()
  const notes = ok(await helper.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items
  expect(notes[0]).toMatchObject({ title: '对方停止了代办' })
})

test('filings and an ending at the same time: each filing is under a standing consent or refused', async () => {
  const to = elderPhone()
  const consent = await consented(helper, to)
  const elder = await asCitizen(app, { phone: to })
  const tries = Array.from({ length: 8 }, () => file(helper, consent.id))
  const [replies] = await Promise.all([Promise.all(tries), end(elder, consent.id)])
  expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const filed = replies.filter(({ status }) => status === 201).length
  const { items } = ok(await elder.send<Paged<CaseItem>>('GET', '/complaints'))
  expect(items).toHaveLength(filed)
})

test('a wrong or foreign consent is unknown, and one ends by itself', async () => {
  const consent = await consented(helper, elderPhone())
  const other = await asCitizen(app, { phone: elderPhone() })
  for (const id of [consent.id, '00000000-0000-4000-8000-000000000000', 'nonsense'])
    expect(await file(other, id)).toMatchObject({ status: 404, body: { code: 'help_unknown' } })
  app.clock.pass({ days: 31 })
  expect(await file(helper, consent.id)).toMatchObject({ status: 409, body: { code: 'help_ended' } })
  expect(ok(await helper.send<HelpView>('GET', `/helping/${consent.id}`)).state).toBe('over')
  expect(await other.send('GET', `/helping/${consent.id}`)).toMatchObject({ status: 404 })
  expect(await other.send('GET', `/helping/${consent.id}/acts`)).toMatchObject({ status: 404 })
  expect(await end(other, consent.id)).toMatchObject({ status: 404 })
})

test('nobody files anonymously for another: the anonymous way takes no consent', async () => {
  const consent = await consented(helper, elderPhone())
  const reply = await app.server.inject({
    method: 'GET',
    url: '/api/v1/anonymous/complaint',
    headers: { 'lookup-code': '1234567890123456', ...behalf(consent.id) },
  })
  expect(reply.statusCode).toBe(400)
})

test('an elder who calls the desk has every 代办 of the phone ended, by reason, twenty times a day at most', async () => {
  const to = elderPhone()
  const consent = await consented(helper, to)
  const dispatcher = await asStaff(app, 'dispatcher')
  const stop = (reason = '来电人要求停止代办，已核对身份') =>
    dispatcher.send<HelpEnded>('POST', '/desk/helper-endings', { body: { phone: to, reason } })
  expect(await stop('短')).toMatchObject({ status: 422 })
  expect(ok(await stop())).toEqual({ ended: 1 })
  expect(ok(await stop())).toEqual({ ended: 0 })
  expect(await file(helper, consent.id)).toMatchObject({ status: 409 })
  expect(await acts(helper, consent.id)).toMatchObject([{ by: 'desk', act: 'ended' }, { act: 'consented' }])
  for (let n = 2; n < 20; n++) ok(await stop())
  expect(await stop()).toMatchObject({ status: 429 })
})

test('notices of such a ticket reach the elder, and the helper while the consent stands', async () => {
  const to = elderPhone()
  const consent = await consented(helper, to)
  const { number } = ok(await file(helper, consent.id))
  const dispatcher = await asStaff(app, 'dispatcher')
  ok(await dispatcher.give(number, 'accept', {}))
  await app.work.outbox.run()
  const notes = async () => ok(await helper.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items
  expect(await notes()).toMatchObject([{ title: '代办：已受理', number, helping: consent.id }])
  ok(await end(await asCitizen(app, { phone: to }), consent.id))
  ok(await dispatcher.give(number, 'dispatch', inputs.dispatch))
  await app.work.outbox.run()
  expect((await notes()).filter((note) => note.number !== null)).toHaveLength(1)
})
