import type { BulkRequest, BulkResult } from '@contract/desk-tools/schema'
import { inputs, newKey } from '../support/builders'
import { driveTo } from '../support/journeys'
import { asStaff, type Caller, ok, type Staff } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let dispatcher: Staff
let supervisor: Staff

beforeAll(async () => {
  app = await startApp()
  dispatcher = await asStaff(app, 'dispatcher')
  supervisor = await asStaff(app, 'supervisor')
})
afterAll(() => app.close())

type Part = Partial<BulkRequest> & Pick<BulkRequest, 'action' | 'tickets'>
const send = (who: Caller, part: Part, key = newKey()) =>
  who.send<BulkResult>('POST', '/desk/bulk', {
    body: { reason: '同一条路上的灯，一起办理', ...part },
    headers: { 'idempotency-key': key },
  })
const pending = async (count: number) => {
  const tickets = []
  for (let n = 0; n < count; n++) {
    const { number } = await driveTo(app, 'pending')
    tickets.push({ number, version: (await dispatcher.read(number)).version })
  }
  return tickets
}

test('several tickets are accepted and dispatched at once, each with its own events and the reason', async () => {
  const tickets = await pending(3)
  const result = ok(await send(dispatcher, { action: 'acceptDispatch', unit: 'urban-management', tickets }))
  expect(result).toMatchObject({ done: 3, left: 0 })
  for (const { number } of tickets)
    expect(await dispatcher.read(number)).toMatchObject({ state: 'dispatched', note: '同一条路上的灯，一起办理' })
})

test('受理 keeps its reason as a note that only the desks read', async () => {
  const tickets = await pending(1)
  ok(await send(dispatcher, { action: 'accept', tickets }))
  const { timeline } = await dispatcher.read(tickets[0]!.number)
  expect(timeline.find(({ kind }) => kind === 'noted')?.text).toBe('批量受理：同一条路上的灯，一起办理')
})

test('of one that somebody has changed and one that is too far it is said why, and the others are done', async () => {
  const tickets = await pending(2)
  const moved = tickets[0]!
  ok(await dispatcher.give(moved.number, 'setUrgent', inputs.setUrgent))
  const late = await driveTo(app, 'handling')
  tickets.push({ number: late.number, version: (await dispatcher.read(late.number)).version })
  tickets.push({ number: '202611249901020000000', version: 1 })
  const { items, done, left } = ok(await send(dispatcher, { action: 'accept', tickets }))
  expect([done, left]).toEqual([1, 3])
  expect(items.map((item) => [item.done, item.title])).toEqual([
    [false, '别人刚刚处理过'],
    [true, ''],
    [false, '现在不能这样做'],
    [false, '没有找到'],
  ])
  expect((await dispatcher.read(moved.number)).state).toBe('pending')
})

test('asked again after a lost reply, the same answer comes and nothing happens twice', async () => {
  const tickets = await pending(2)
  const key = newKey()
  const first = ok(await send(dispatcher, { action: 'setUrgent', tickets }, key))
  expect(ok(await send(dispatcher, { action: 'setUrgent', tickets }, key))).toEqual(first)
  const { timeline } = await dispatcher.read(tickets[0]!.number)
  expect(timeline.filter(({ kind }) => kind === 'urgencySet')).toHaveLength(1)
  const other = await send(dispatcher, { action: 'accept', tickets }, key)
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
})

test('cut off in the middle, the same key finishes what is left and doubles nothing', async () => {
  const tickets = await pending(3)
  const key = newKey()
  ok(await send(dispatcher, { action: 'accept', tickets: tickets.slice(0, 3) }, key))
  await app.db.query('update bulk_run set results = null')
  const again = ok(await send(dispatcher, { action: 'accept', tickets }, key))
  expect(again).toMatchObject({ done: 3, left: 0 })
  for (const { number } of tickets) {
    const kinds = (await dispatcher.read(number)).timeline.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'accepted' || kind === 'noted')).toEqual(['accepted', 'noted'])
  }
})

test('two copies of the request at once do each thing once', async () => {
  const tickets = await pending(4)
  const key = newKey()
  const both = await Promise.all([1, 2].map(() => send(dispatcher, { action: 'accept', tickets }, key)))
  for (const reply of both) expect(ok(reply)).toMatchObject({ done: 4, left: 0 })
  for (const { number } of tickets) {
    const { timeline } = await dispatcher.read(number)
    expect(timeline.filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
  }
})

test('a supervisor opens 督办 and decides extensions for several; each role has its own', async () => {
  const { number } = await driveTo(app, 'handling')
  const handler = await asStaff(app, 'handler')
  ok(await handler.give(number, 'requestExtension', inputs.requestExtension))
  const read = async () => ({ number, version: (await supervisor.read(number)).version })
  expect(ok(await send(supervisor, { action: 'decideExtension', grant: true, tickets: [await read()] })).done).toBe(1)
  expect((await supervisor.read(number)).extension?.state).toBe('granted')
  const opened = await send(supervisor, { action: 'openSupervision', ground: 'collective', tickets: [await read()] })
  expect(ok(opened).done).toBe(1)
  expect((await send(supervisor, { action: 'accept', tickets: [await read()] })).status).toBe(404)
  expect((await send(dispatcher, { action: 'decideExtension', grant: true, tickets: [await read()] })).status).toBe(404)
})

test('without a unit, a ground or a decision nothing is begun', async () => {
  const tickets = await pending(1)
  const refused = async (who: Caller, part: Part) => (await send(who, part)).body
  expect(await refused(dispatcher, { action: 'dispatch', tickets })).toMatchObject({ code: 'bulk_unit_needed' })
  expect(await refused(supervisor, { action: 'openSupervision', tickets })).toMatchObject({
    code: 'bulk_ground_needed',
  })
  expect(await refused(supervisor, { action: 'decideExtension', tickets })).toMatchObject({ code: 'bulk_grant_needed' })
  expect(await refused(dispatcher, { action: 'accept', tickets: [...tickets, ...tickets] })).toMatchObject({
    code: 'invalid_input',
  })
  const tooMany = Array.from({ length: 51 }, (_, n) => ({
    number: `2026112499010200${String(n).padStart(5, '0')}`,
    version: 1,
  }))
  expect((await send(dispatcher, { action: 'accept', tickets: tooMany })).status).toBe(422)
})
