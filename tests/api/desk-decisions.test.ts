import type { Problem } from '@contract/common/schema'
import type { TicketView } from '@contract/complaint/schema'
import { appending, type DeskCommand, deskCommands, pathOf } from '@contract/complaint/states'
import { inputs, newKey } from '../support/builders'
import { driveTo, fileAnonymously } from '../support/journeys'
import { asStaff, ok, type Staff, withCode } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

const decide = (staff: Staff, number: string, command: DeskCommand, body: object, headers: Record<string, string>) =>
  staff.send<TicketView & Problem>('POST', `/desk/tickets/${number}/${pathOf(command)}`, { body, headers })
const eventsOf = async (number: string) =>
  (
    await app.db.query<{ kind: string }>('select kind from ticket_event where number = $1 order by seq', [number])
  ).rows.map(({ kind }) => kind)

test('two desks decide on one ticket at the same moment: one wins, the other is told who was first, nothing is overwritten', async () => {
  const { number, desks } = await driveTo(app, 'pending')
  const other = await asStaff(app, 'otherDispatcher')
  const headers = { 'if-match': '"1"' }
  const replies = await Promise.all([
    decide(desks.dispatcher, number, 'accept', {}, headers),
    decide(other, number, 'refuse', inputs.refuse, headers),
    decide(desks.dispatcher, number, 'transfer', inputs.transfer, headers),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  expect(replies.find(({ status }) => status === 412)!.body.code).toBe('precondition_failed')
  expect(await eventsOf(number)).toHaveLength(2)
})

test('a decision tells its new version, and the next decision needs that one', async () => {
  const { number, desks } = await driveTo(app, 'pending')
  const read = await desks.dispatcher.send<TicketView>('GET', `/desk/tickets/${number}`)
  expect(read.headers.etag).toBe('"1"')
  const accepted = await decide(desks.dispatcher, number, 'accept', {}, { 'if-match': '"1"' })
  expect(accepted).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } })
  expect((await decide(desks.dispatcher, number, 'dispatch', inputs.dispatch, { 'if-match': '"1"' })).status).toBe(412)
  expect((await decide(desks.dispatcher, number, 'dispatch', inputs.dispatch, { 'if-match': '"2"' })).status).toBe(200)
})

test('what a citizen adds meanwhile is never overlooked: the desk must read it first', async () => {
  const { number, desks, citizen } = await driveTo(app, 'pending')
  const { version } = await desks.dispatcher.read(number)
  ok(await citizen.give(number, 'supplement', inputs.supplement))
  expect((await decide(desks.dispatcher, number, 'accept', {}, { 'if-match': `"${version}"` })).status).toBe(412)
})

test.each(['*', 'W/"1"', '1', '"01"', ''])('If-Match %p is no version anybody has read', async (ifMatch) => {
  const { number, desks } = await driveTo(app, 'pending')
  expect((await decide(desks.dispatcher, number, 'accept', {}, { 'if-match': ifMatch })).status).toBe(412)
})

const appends = (command: DeskCommand) => (appending as readonly string[]).includes(command)
const roleOf: Partial<Record<DeskCommand, 'handler' | 'head' | 'supervisor'>> = {
  sign: 'handler',
  object: 'handler',
  progress: 'handler',
  ask: 'handler',
  reply: 'handler',
  requestExtension: 'handler',
  requestTermination: 'handler',
  keepPromise: 'handler',
  giveOpinion: 'handler',
  assign: 'head',
  reportSupervision: 'handler',
  message: 'handler',
  signReply: 'head',
  sendBackReply: 'head',
  decideExtension: 'supervisor',
  decideTermination: 'supervisor',
  decideReview: 'supervisor',
  openSupervision: 'supervisor',
  closeSupervision: 'supervisor',
}

test.each(deskCommands)('%s without its precondition is asked for it before anything else happens', async (command) => {
  const { number, desks } = await driveTo(app, 'handling')
  const staff = desks[roleOf[command] ?? 'dispatcher']
  const wrongOne: Record<string, string> = appends(command) ? { 'if-match': '"4"' } : { 'idempotency-key': newKey() }
  const code = appends(command) ? 'idempotency_key_needed' : 'precondition_required'
  for (const headers of [{}, wrongOne])
    expect(await decide(staff, number, command, inputs[command], headers)).toMatchObject({
      status: 428,
      body: { code },
    })
  expect(await eventsOf(number)).toHaveLength(4)
})

test('a handler’s progress and message are written once per key, however often they are sent', async () => {
  const { number, desks } = await driveTo(app, 'handling')
  for (const command of ['progress', 'message'] as const) {
    const headers = { 'idempotency-key': newKey() }
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => decide(desks.handler, number, command, inputs[command], headers)),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await decide(desks.handler, number, command, { text: '另一段话' }, headers)).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    })
  }
  expect(await eventsOf(number)).toEqual(['filed', 'accepted', 'dispatched', 'signed', 'progressed', 'messaged'])
})

test('what a citizen adds is written once per key, and a key belongs to one ticket, command and person', async () => {
  const { number, citizen } = await driveTo(app, 'handling')
  const key = newKey()
  for (let n = 0; n < 3; n++) ok(await citizen.give(number, 'supplement', inputs.supplement, key))
  ok(await citizen.give(number, 'message', inputs.supplement, key))
  expect(await citizen.give(number, 'supplement', { text: '另一段话' }, key)).toMatchObject({ status: 409 })
  expect((await eventsOf(number)).slice(4)).toEqual(['supplemented', 'messaged'])
  const { number: second } = await driveTo(app, 'handling', { citizen })
  ok(await citizen.give(second, 'supplement', { text: '另一段话' }, key))
  expect((await eventsOf(second)).slice(4)).toEqual(['supplemented'])
})

test('ten taps on 评价 give one rating', async () => {
  const { number, citizen } = await driveTo(app, 'replied')
  const key = newKey()
  const replies = await Promise.all(
    [...Array(10)].map((_, n) => citizen.give(number, 'rate', inputs.rate, n < 5 ? key : newKey())),
  )
  expect(replies.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([])
  const { rows } = await app.db.query('select service_number, satisfaction from rating where number = $1', [number])
  expect(rows).toEqual([{ service_number: 1, satisfaction: 5 }])
})

test('without a name, an answer is written once per key too', async () => {
  const { number, code } = await fileAnonymously(app)
  const key = newKey()
  for (let n = 0; n < 3; n++) ok(await withCode(app, code).give('supplement', inputs.supplement, key))
  expect(await eventsOf(number)).toEqual(['filed', 'supplemented'])
})

test('a text too short or too long is told its own limit', async () => {
  const { number, desks, citizen } = await driveTo(app, 'handling')
  const headers = { 'if-match': '"4"' }
  const short = await decide(desks.handler, number, 'reply', { ...inputs.reply, text: '好了。' }, headers)
  expect(short.body.errors).toEqual([{ path: '/text', message: '内容太短，请至少写 10 个字' }])
  const padded = await decide(
    desks.handler,
    number,
    'reply',
    { ...inputs.reply, text: `好了。${' '.repeat(20)}` },
    headers,
  )
  expect(padded.body.errors).toEqual(short.body.errors)
  const long = (await citizen.give(number, 'message', { text: '字'.repeat(1001) })) as unknown as { body: Problem }
  expect(long.body.errors).toEqual([{ path: '/text', message: '内容最多 1000 个字，请删减一些' }])
})

test('every decision leaves its event, its line in the audit trail and its note to send, or none of them', async () => {
  const { number, desks } = await driveTo(app, 'handling')
  const count = async () => {
    const { rows } = await app.db.query<Record<string, number>>(
      `select (select count(*)::int from ticket_event where number = $1) as events, (select count(*)::int from audit where subject = $1) as audit,
         (select count(*)::int from outbox where payload->>'number' = $1) as outbox, (select version from ticket where number = $1) as version`,
      [number],
    )
    return rows[0]
  }
  expect(await count()).toEqual({ events: 4, audit: 4, outbox: 4, version: 4 })
  expect((await desks.handler.give(number, 'requestTermination', inputs.requestTermination)).status).toBe(409)
  expect(await count()).toEqual({ events: 4, audit: 4, outbox: 4, version: 4 })
  ok(await desks.handler.give(number, 'progress', inputs.progress))
  expect(await count()).toEqual({ events: 5, audit: 5, outbox: 5, version: 5 })
})
