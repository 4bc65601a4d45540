import type { NotificationPage } from '@contract/account/schema'
import type { Problem } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import type { DisclosurePage, NewReveal, RevealPage, RevealView } from '@contract/complaint/schema'
import type { Static } from 'typebox'
import { newKey } from '../support/builders'
import { driveTo, fileAnonymously } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok, type Staff } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

const NAME = '慕容雪村'
const PHONE = '19911112222'

let app: TestApp
let dispatcher: Staff
let supervisor: Staff
beforeAll(async () => {
  app = await startApp()
  dispatcher = await asStaff(app, 'dispatcher')
  supervisor = await asStaff(app, 'supervisor')
})
afterAll(() => app.close())
beforeEach(() => app.clock.pass({ days: 1 }))

const because: NewReveal = { field: 'phone', reasonCode: 'visit', reason: '约定上门查看的具体时间' }
const ask = (staff: Caller, number: string, changes: Partial<NewReveal> = {}, key = newKey()) =>
  staff.send<RevealView & Problem>('POST', `/desk/tickets/${number}/reveals`, {
    body: { ...because, ...changes },
    headers: { 'idempotency-key': key },
  })
const decide = (staff: Caller, id: string, grant: boolean) =>
  staff.send<RevealView & Problem>('POST', `/desk/reveals/${id}/decision`, {
    body: { grant, reason: '已经核实有必要' },
  })
const open = (staff: Caller, id: string) =>
  staff.send<RevealView & Problem>('POST', `/desk/reveals/${id}/opening`, { body: {} })
const ledger = async (citizen: Caller) =>
  ok(await citizen.send<Static<typeof DisclosurePage>>('GET', '/me/disclosures')).items
const written = async (number: string, action: string) =>
  (
    await app.db.query<{ n: number }>('select count(*)::int as n from audit where subject = $1 and action = $2', [
      number,
      action,
    ])
  ).rows[0]!.n
const handled = async (identity: 'named' | 'confidential') =>
  driveTo(app, 'handling', { citizen: await asCitizen(app, { phone: PHONE }), identity, name: NAME })

test('of a 实名 ticket dispatcher and handler see one field, for a reason, and the citizen reads who, when and why', async () => {
  const { number, citizen, desks } = await handled('named')
  expect(ok(await ask(desks.handler, number))).toMatchObject({ state: 'opened', field: 'phone', value: PHONE })
  app.clock.pass({ minutes: 5 })
  expect(ok(await ask(dispatcher, number, { field: 'name', reasonCode: 'verify' }))).toMatchObject({ value: NAME })
  expect(await ledger(citizen)).toMatchObject([
    { number, field: 'name', staffNo: '0417', role: '受理员', reasonCode: 'verify', state: 'opened' },
    { number, field: 'phone', staffNo: '2201', unitName: '云溪区城市管理局', reason: because.reason, state: 'opened' },
  ])
  expect((await citizen.read(number)).disclosures).toBe(2)
  await app.work.outbox.run()
  const notes = ok(await citizen.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items
  expect(notes.filter(({ title }) => title === '有人登记查看您的信息')).toHaveLength(2)
})

test('the value is shown for 60 seconds; asked again with the same key it is one reveal, and later only the entry is left', async () => {
  const { number, desks, citizen } = await handled('named')
  const key = newKey()
  const first = ok(await ask(desks.handler, number, {}, key))
  expect(Date.parse(first.expiresAt!) - Date.parse(first.at)).toBe(limits.revealSeconds * 1000)
  app.clock.pass({ seconds: 60 })
  expect(ok(await ask(desks.handler, number, {}, key))).toMatchObject({ id: first.id, value: PHONE })
  app.clock.pass({ seconds: 1 })
  expect(ok(await ask(desks.handler, number, {}, key))).toMatchObject({ id: first.id, value: null, expiresAt: null })
  expect((await ledger(citizen)).filter((line) => line.number === number)).toHaveLength(1)
})

test('the same key for another field is refused: one reveal, one field', async () => {
  const { number, desks } = await handled('named')
  const key = newKey()
  ok(await ask(desks.handler, number, {}, key))
  expect(await ask(desks.handler, number, { field: 'name' }, key)).toMatchObject({
    status: 409,
    body: { code: 'idempotency_key_reused' },
  })
})

test('保密: the handler is blocked, and the try stands in the citizen’s ledger', async () => {
  const { number, desks, citizen } = await handled('confidential')
  const blocked = await ask(desks.handler, number)
  expect(blocked).toMatchObject({ status: 409, body: { code: 'reveal_not_allowed' } })
  expect(blocked.text).not.toContain(PHONE)
  expect((await ledger(citizen))[0]).toMatchObject({ number, state: 'blocked', unitName: '云溪区城市管理局' })
})

test('保密: the dispatcher asks, a supervisor agrees, it opens once for the one who asked', async () => {
  const { number, citizen } = await handled('confidential')
  const asked = ok(await ask(dispatcher, number))
  expect(asked).toMatchObject({ state: 'asked', value: null })
  expect((await open(dispatcher, asked.id)).body.code).toBe('reveal_not_ready')
  expect((await decide(dispatcher, asked.id, true)).status).toBe(404)
  expect(ok(await decide(supervisor, asked.id, true))).toMatchObject({ state: 'approved', value: null })
  expect(ok(await decide(supervisor, asked.id, true))).toMatchObject({ state: 'approved' })
  expect((await decide(supervisor, asked.id, false)).body.code).toBe('nothing_asked')
  expect((await open(await asStaff(app, 'otherDispatcher'), asked.id)).status).toBe(404)
  const replies = await Promise.all([
    open(dispatcher, asked.id),
    open(dispatcher, asked.id),
    open(dispatcher, asked.id),
  ])
  for (const { body } of replies) expect(body).toMatchObject({ value: PHONE, expiresAt: replies[0].body.expiresAt })
  expect((await ledger(citizen))[0]).toMatchObject({ number, state: 'opened' })
  expect(await written(number, 'reveal-opened')).toBe(1)
  expect(await written(number, 'reveal-approved')).toBe(1)
})

test('保密: whoever lost the reply opens it again within its 60 seconds, and not a second longer', async () => {
  const { number } = await handled('confidential')
  const asked = ok(await ask(dispatcher, number))
  ok(await decide(supervisor, asked.id, true))
  const first = ok(await open(dispatcher, asked.id))
  app.clock.pass({ seconds: limits.revealSeconds })
  expect(ok(await open(dispatcher, asked.id))).toMatchObject({ value: PHONE, expiresAt: first.expiresAt })
  app.clock.pass({ seconds: 1 })
  expect((await open(dispatcher, asked.id)).body.code).toBe('reveal_not_ready')
  expect(await written(number, 'reveal-opened')).toBe(1)
})

test.each(['dispatched', 'replied', 'closed'] as const)(
  'a handler whose unit has a ticket %s has no call to make: nothing opens, the try is in the ledger',
  async (state) => {
    const citizen = await asCitizen(app, { phone: PHONE })
    const { number, desks } = await driveTo(app, state, { citizen, identity: 'named', name: NAME })
    expect((await desks.handler.read(number)).revealable).toBe(false)
    const stopped = await ask(desks.handler, number)
    expect(stopped).toMatchObject({ status: 409, body: { code: 'reveal_not_now' } })
    expect(stopped.text).not.toContain(PHONE)
    expect((await ledger(citizen))[0]).toMatchObject({ number, state: 'blocked' })
    expect(ok(await ask(dispatcher, number))).toMatchObject({ value: PHONE })
  },
)

test('while a unit waits for an answer of the citizen it may still call', async () => {
  const citizen = await asCitizen(app, { phone: PHONE })
  const { number, desks } = await driveTo(app, 'awaiting', { citizen, identity: 'named', name: NAME })
  expect((await desks.handler.read(number)).revealable).toBe(true)
  expect(ok(await ask(desks.handler, number))).toMatchObject({ value: PHONE })
})

test('保密: what a supervisor refuses stays shut, and an approval unused for a day is gone', async () => {
  const { number, citizen } = await handled('confidential')
  const refused = ok(await ask(dispatcher, number))
  ok(await decide(supervisor, refused.id, false))
  expect((await open(dispatcher, refused.id)).body.code).toBe('reveal_not_ready')
  app.clock.pass({ minutes: 1 })
  const late = ok(await ask(dispatcher, number))
  ok(await decide(supervisor, late.id, true))
  const waiting = async () => ok(await dispatcher.send<{ reveals: number }>('GET', '/desk/queues')).reveals
  expect(await waiting()).toBe(1)
  app.clock.pass({ days: 1, seconds: 1 })
  expect((await open(dispatcher, late.id)).body.code).toBe('reveal_not_ready')
  expect(await waiting()).toBe(0)
  expect((await ledger(citizen))[0]).toMatchObject({ number, state: 'expired' })
  const mine = ok(await dispatcher.send<Static<typeof RevealPage>>('GET', '/desk/reveals')).items
  expect(mine.find(({ id }) => id === late.id)).toMatchObject({ state: 'expired' })
})

test('匿名: there is nothing to reveal', async () => {
  const { number } = await fileAnonymously(app)
  expect(await ask(dispatcher, number)).toMatchObject({ status: 409, body: { code: 'reveal_none' } })
})

test('twenty a day for each person, also from two devices at once; the next day begins anew', async () => {
  const { number } = await handled('named')
  const devices = [await asStaff(app, 'otherDispatcher'), await asStaff(app, 'otherDispatcher')]
  const replies = await Promise.all([...Array(limits.revealsPerDay + 6)].map((_, n) => ask(devices[n % 2]!, number)))
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(limits.revealsPerDay)
  expect(replies.filter(({ status, body }) => status === 429 && body.code === 'reveal_limit')).toHaveLength(6)
  app.clock.pass({ days: 1 })
  expect((await ask(devices[0]!, number)).status).toBe(201)
})

test('a reason of ten blanks is no reason', async () => {
  const { number } = await handled('named')
  for (const reason of ['太短', '          ', `看看${' '.repeat(8)}`])
    expect((await ask(dispatcher, number, { reason })).status).toBe(422)
  expect((await ask(dispatcher, number, { field: 'address' as 'name' })).status).toBe(422)
})

test('heads and supervisors see nothing personal at all, and handlers of other units not even the ticket', async () => {
  const { number, desks } = await handled('named')
  for (const staff of [desks.head, supervisor, await asStaff(app, 'otherHandler')])
    expect((await ask(staff, number)).status).toBe(404)
})

test('the lists of reveals carry no value', async () => {
  const { number } = await handled('named')
  ok(await ask(dispatcher, number))
  for (const staff of [dispatcher, supervisor]) {
    const page = await staff.send<Static<typeof RevealPage>>('GET', '/desk/reveals')
    expect(page.status).toBe(200)
    expect(page.text).not.toContain(PHONE)
    expect(page.text).not.toContain(NAME)
  }
})
