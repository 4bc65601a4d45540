import type { Me, NotificationPage, OpenedSession, SignInCode } from '@contract/account/schema'
import type { Static } from 'typebox'
import { demoAccountsOf, seedDemoAccounts } from '../../server/seed/demo-accounts'
import { createStaffCommands } from '../../server/src/modules/account/public'
import { wechatRepository } from '../../server/src/modules/wechat/public'
import { inputs } from '../support/builders'
import { leadsOf } from '../support/demo-region'
import { driveTo, file, newAddress } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok, send, signedIn } from '../support/people'
import { phones, startApp, type TestApp } from '../support/start-app'

let app: TestApp
let staff: ReturnType<typeof createStaffCommands>
beforeAll(async () => {
  app = await startApp()
  staff = createStaffCommands({ ...app.ports, unbindWechat: (tx, id) => wechatRepository(tx).remove([id]) })
})
afterAll(() => app.close())
beforeEach(() => app.clock.pass({ hours: 2 }))

let people = 0
const newPhone = () => `1992${String(++people).padStart(7, '0')}`
const newNumber = () => `T-${String(++people).padStart(4, '0')}`

/** As a person does, with the code of the page. */
async function signIn(phone: string): Promise<OpenedSession> {
  const address = newAddress()
  const { demoCode } = ok(await send<SignInCode>(app, 'POST', '/sign-in/codes', { body: { phone }, address }))
  const body = { phone, smsCode: demoCode }
  return ok(await send<OpenedSession>(app, 'POST', '/sign-in/sessions', { body, address }))
}
const meOf = (token: string) => send<Me>(app, 'GET', '/me', { headers: { authorization: `Bearer ${token}` } })
const audited = async (number: string) =>
  (
    await app.db.query<{ role: string; action: string; subject: string }>(
      `select role, action, subject from audit where split_part(subject, ' ', 1) = $1 order by id`,
      [number],
    )
  ).rows
const accountOf = async (number: string) =>
  (await app.db.query<{ id: string }>('select id from account where staff_no = $1', [number])).rows[0]!.id
const notes = async (who: Caller) =>
  ok(await who.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items

test('each kind of staff signs in by phone code with the role, unit and number the operator gave', async () => {
  for (const [role, asked, unit] of [
    ['dispatcher', undefined, 'desk-12345'],
    ['handler', 'urban-management', 'urban-management'],
    ['head', 'cuihu', 'cuihu'],
    ['supervisor', undefined, 'supervision'],
    ['administrator', undefined, null],
  ] as const) {
    const [phone, number] = [newPhone(), newNumber()]
    const added = await staff.add({ phone, role, unit: asked, number })
    expect(added).toMatchObject({ number, role, unit, phone: `${phone.slice(0, 3)}****${phone.slice(7)}` })
    const { me } = await signIn(phone)
    expect({ ...me, unit: me.unit?.code ?? null }).toMatchObject({ role, unit, staffNo: number })
    expect(await audited(number)).toEqual([
      { role: 'operator', action: 'addStaff', subject: [number, role, unit].filter(Boolean).join(' ') },
    ])
  }
})

test('a handler whom the operator added takes part in the work of their unit', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'handler', unit: 'urban-management', number })
  const ticket = await driveTo(app, 'dispatched')
  const { token } = await signIn(phone)
  const headers = { authorization: `Bearer ${token}` }
  expect((await send(app, 'GET', `/desk/tickets/${ticket.number}`, { headers })).status).toBe(200)
})

test('a mistake of the operator is told in Chinese and writes nothing', async () => {
  const count = async () =>
    (await app.db.query('select (select count(*) from account) as a, (select count(*) from audit) as l')).rows[0]
  const before = await count()
  const good = { phone: newPhone(), role: 'handler', unit: 'urban-management', number: newNumber() }
  for (const [changes, words] of [
    [{ phone: '13800' }, '手机号不对'],
    [{ phone: `+86${good.phone}` }, '手机号不对'],
    [{ role: 'citizen' }, '没有“citizen”这个角色'],
    [{ role: 'boss' }, 'dispatcher（受理员）'],
    [{ number: undefined }, '请用 --number'],
    [{ number: good.phone }, '不要用身份证号或手机号'],
    [{ number: '2201' }, '工号 2201 已经有人用了'],
    [{ phone: phones.head }, '已经是工号 2200 的账号'],
    [{ unit: undefined }, 'urban-management（城市管理局）'],
    [{ unit: 'nowhere' }, '没有单位 nowhere'],
    [{ unit: 'supervision' }, '承办人不能设在'],
    [{ role: 'dispatcher', unit: 'housing' }, '受理员不能设在'],
    [{ role: 'supervisor', unit: 'desk-12345' }, '督办员不能设在'],
    [{ role: 'administrator' }, '管理员不属于任何单位'],
  ] as const)
    await expect(staff.add({ ...good, ...changes })).rejects.toThrow(words)
  await expect(staff.move('NOBODY', { role: 'head' })).rejects.toThrow('没有工号 NOBODY')
  await expect(staff.close('NOBODY')).rejects.toThrow('没有工号 NOBODY')
  await expect(staff.move('2201', { role: 'handler' })).rejects.toThrow('没有改动')
  expect(await count()).toEqual(before)
})

test('somebody who files complaints stays a citizen, and the refusal does not tell that they have filed', async () => {
  const [filed, quiet] = [{ phone: newPhone() }, { phone: newPhone() }]
  const { number } = await file(await asCitizen(app, filed))
  await asCitizen(app, quiet)
  const refusal = ({ phone }: { phone: string }) =>
    staff.add({ phone, role: 'administrator', number: newNumber() }).then(
      () => 'taken on',
      (error: Error) => error.message,
    )
  expect(await refusal(filed)).toContain('换一个工作手机号')
  expect(await refusal(quiet)).toBe(await refusal(filed))
  expect((await (await asCitizen(app, filed)).read(number)).number).toBe(number)
})

test('of two operators who give out the same number, or the same phone, at once, one succeeds', async () => {
  const [number, phone] = [newNumber(), newPhone()]
  const tries = (each: { phone: string; number: string }[]) =>
    Promise.allSettled(each.map((one) => staff.add({ ...one, role: 'administrator' })))
  const byNumber = await tries([1, 2, 3].map(() => ({ phone: newPhone(), number })))
  const byPhone = await tries([1, 2, 3].map(() => ({ phone, number: newNumber() })))
  for (const outcomes of [byNumber, byPhone])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(await audited(number)).toHaveLength(1)
})

test('who is moved is signed out everywhere, and works in the new role and unit after signing in again', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'handler', unit: 'urban-management', number })
  const { token } = await signIn(phone)
  await staff.move(number, { role: 'head' })
  expect((await meOf(token)).status).toBe(401)
  app.clock.pass({ minutes: 2 })
  expect((await signIn(phone)).me).toMatchObject({ role: 'head', staffNo: number, unit: { code: 'urban-management' } })
  await staff.move(number, { unit: 'housing' })
  await expect(staff.move(number, { unit: 'supervision' })).rejects.toThrow('单位负责人不能设在')
  await staff.move(number, { role: 'supervisor' })
  await expect(staff.move(number, { role: 'handler' })).rejects.toThrow('请用 --unit 写明承办人的单位')
  expect((await audited(number)).map(({ subject }) => subject).slice(1)).toEqual([
    `${number} head urban-management`,
    `${number} head housing`,
    `${number} supervisor supervision`,
  ])
})

test('who leaves is signed out at once on all devices, and comes back on the same phone as an ordinary citizen', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'handler', unit: 'urban-management', number })
  const devices = [await signedIn(app, phone), await signedIn(app, phone)]
  const account = await accountOf(number)
  await app.db.query('insert into wechat_binding values ($1, $2, $3, now())', [account, Buffer.from(number), 'sealed'])
  const ticket = await driveTo(app, 'dispatched')
  await app.work.outbox.run()
  expect((await notes(devices[0]!)).length).toBeGreaterThan(0)
  await staff.close(number)
  for (const device of devices) expect((await device.send('GET', '/me')).status).toBe(401)
  const alive = 'select 1 from session where account_id = $1 and revoked_at is null'
  expect((await app.db.query(alive, [account])).rows).toEqual([])
  expect((await app.db.query('select 1 from wechat_binding where account_id = $1', [account])).rows).toEqual([])

  const { me } = await signIn(phone)
  expect(me).toMatchObject({ role: 'citizen', staffNo: null, unit: null })
  expect(me.id).not.toBe(account)
  const citizen = await asCitizen(app, { phone })
  expect(await notes(citizen)).toEqual([])
  expect((await citizen.send('GET', `/desk/tickets/${ticket.number}`)).status).toBe(404)
  expect((await file(citizen)).number).toBeTruthy()
})

test('what somebody did stays under their number after they have left, and nobody else is given that number', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'handler', unit: 'urban-management', number })
  const ticket = await driveTo(app, 'dispatched')
  const { token } = await signIn(phone)
  const handler = { authorization: `Bearer ${token}` }
  const seen = await send<{ version: number }>(app, 'GET', `/desk/tickets/${ticket.number}`, { headers: handler })
  const sign = { ...handler, 'if-match': `"${ok(seen).version}"`, 'idempotency-key': 'a'.repeat(32) }
  ok(await send(app, 'POST', `/desk/tickets/${ticket.number}/sign`, { headers: sign, body: inputs.sign }))
  await staff.close(number)
  const { timeline } = await (await asStaff(app, 'handler')).read(ticket.number)
  expect(timeline.find(({ kind }) => kind === 'signed')).toMatchObject({ staffNo: number })
  await expect(staff.add({ phone: newPhone(), role: 'administrator', number })).rejects.toThrow('停用的工号也不能再用')
  await expect(staff.move(number, { role: 'administrator' })).rejects.toThrow('已经停用')
  await expect(staff.close(number)).rejects.toThrow('已经停用')
})

test('a sign-in that was under way while the account was closed opens nothing', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'dispatcher', number })
  const late = await signedIn(app, phone)
  await staff.close(number)
  await app.db.query('update session set revoked_at = null where account_id = $1', [await accountOf(number)])
  expect((await late.send('GET', '/me')).status).toBe(401)
})

test('nobody is told of new work under a number that is closed', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'handler', unit: 'urban-management', number })
  const account = await accountOf(number)
  await staff.close(number)
  await driveTo(app, 'dispatched')
  await app.work.outbox.run()
  expect((await app.db.query('select 1 from notification where account_id = $1', [account])).rows).toEqual([])
})

test('the list shows who is on the staff, who has left, and no whole phone; nor does the audit trail', async () => {
  const [phone, number] = [newPhone(), newNumber()]
  await staff.add({ phone, role: 'administrator', number })
  await staff.close('2301')
  const list = await staff.list()
  expect(list.find((one) => one.number === number)).toMatchObject({ role: 'administrator', unit: null })
  expect(list.find((one) => one.number === '2301')).toMatchObject({ role: null, unit: null, phone: '' })
  const trail = (await app.db.query<{ line: string }>(`select a::text as line from audit a`)).rows
  expect(`${JSON.stringify(list)} ${JSON.stringify(trail)}`).not.toMatch(/1[3-9]\d{9}/)
})

test('a demo account the operator has closed stays closed when the demo starts again', async () => {
  await staff.close('2300')
  await seedDemoAccounts(app.ports, demoAccountsOf(app.ports.region, leadsOf(app.ports.region)))
  expect((await staff.list()).find(({ number }) => number === '2300')).toMatchObject({ role: null })
})
