import type { Problem } from '@contract/common/schema'
import type { NewAnonymousComplaint, Receipt } from '@contract/complaint/schema'
import { anonymousComplaint, complaint, newKey } from '../support/builders'
import { newAddress } from '../support/journeys'
import { asCitizen, type Citizen, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

const SENDS = 50

let app: TestApp
let citizen: Citizen
beforeAll(async () => {
  app = await startApp()
  citizen = await asCitizen(app, '甲')
})
afterAll(() => app.close())

const file = (body: object, key: string, by = citizen) =>
  by.send<Receipt & Problem>('POST', '/complaints', { body, headers: { 'idempotency-key': key } })
const fileAnonymously = (body: object, key: string) =>
  send<Receipt & Problem>(app, 'POST', '/anonymous/complaints', {
    body,
    headers: { 'idempotency-key': key },
    address: newAddress(),
  })

async function traces() {
  const count = async (table: string) =>
    (await app.db.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n
  const tables = ['ticket', 'ticket_event', 'outbox', 'complainant', 'lookup', 'audit'] as const
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(table)] as const)))
}
async function whatComesOf(work: () => Promise<unknown>) {
  const before = await traces()
  await work()
  const after = await traces()
  return Object.fromEntries(Object.entries(after).map(([table, n]) => [table, n - before[table]!]))
}

test(`${SENDS} concurrent sends of one draft give one ticket, one event, one outbox row and ${SENDS} equal receipts`, async () => {
  const body = complaint()
  const key = newKey()
  const come = await whatComesOf(async () => {
    const replies = await Promise.all(Array.from({ length: SENDS }, () => file(body, key)))
    expect(replies.map(({ status }) => status)).toEqual(Array(SENDS).fill(201))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
  })
  expect(come).toEqual({ ticket: 1, ticket_event: 1, outbox: 1, complainant: 1, lookup: 0, audit: 1 })
})

test(`${SENDS} concurrent sends of one anonymous draft give the same, and no complainant`, async () => {
  const body = anonymousComplaint()
  const key = newKey()
  const come = await whatComesOf(async () => {
    const replies = await Promise.all(Array.from({ length: SENDS }, () => fileAnonymously(body, key)))
    expect(replies.map(({ status }) => status)).toEqual(Array(SENDS).fill(201))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(replies.map(({ text }) => text).join()).not.toContain(body.lookupCode)
  })
  expect(come).toEqual({ ticket: 1, ticket_event: 1, outbox: 1, complainant: 0, lookup: 1, audit: 1 })
})

test('a draft sent again a month later gets its receipt, not a second ticket', async () => {
  const key = newKey()
  const first = ok(await file(complaint(), key))
  app.clock.pass({ days: 30 })
  const come = await whatComesOf(async () => expect(ok(await file(complaint(), key))).toEqual(first))
  expect(come).toMatchObject({ ticket: 0, outbox: 0 })
})

test.each(['title', 'story', 'name'] as const)(
  'the same key with another %s is refused, and the first stands',
  async (field) => {
    const key = newKey()
    const { number } = ok(await file(complaint(), key))
    const again = await file(complaint({ [field]: '完全不同的内容' }), key)
    expect(again).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
    expect((await citizen.read(number)).title).toBe(complaint().title)
  },
)

test('another identity under the same key is another content', async () => {
  const key = newKey()
  ok(await file(complaint({ identity: 'confidential' }), key))
  expect((await file(complaint({ identity: 'named' }), key)).status).toBe(409)
})

test('two people who happen to use the same key have a ticket each', async () => {
  const key = newKey()
  const other = await asCitizen(app, '乙')
  const mine = ok(await file(complaint(), key))
  const theirs = ok(await file(complaint(), key, other))
  expect(theirs.number).not.toBe(mine.number)
  expect((await other.send('GET', `/complaints/${mine.number}`)).status).toBe(404)
})

describe('without a name', () => {
  const body: NewAnonymousComplaint = anonymousComplaint()
  const key = newKey()

  test('another code or another text under the same key is refused', async () => {
    ok(await fileAnonymously(body, key))
    for (const changes of [{ lookupCode: '0000000000000001' }, { title: '完全不同的标题' }])
      expect(await fileAnonymously({ ...body, ...changes }, key)).toMatchObject({
        status: 409,
        body: { code: 'idempotency_key_reused' },
      })
  })

  test('a code that is taken leaves no ticket behind', async () => {
    const come = await whatComesOf(async () =>
      expect(await fileAnonymously(body, newKey())).toMatchObject({
        status: 409,
        body: { code: 'lookup_code_taken', errors: [{ path: '/lookupCode' }] },
      }),
    )
    expect(come).toMatchObject({ ticket: 0, ticket_event: 0, outbox: 0, audit: 0 })
  })
})

test('filing without a key is asked to carry one', async () => {
  for (const headers of [{}, { 'idempotency-key': 'short' }, { 'idempotency-key': '键'.repeat(20) }] as Record<
    string,
    string
  >[])
    expect(await citizen.send('POST', '/complaints', { body: complaint(), headers })).toMatchObject({
      status: 428,
      body: { code: 'idempotency_key_needed' },
    })
})

test('numbers of one day are all different and show the day', async () => {
  const receipts = await Promise.all(Array.from({ length: 30 }, async () => ok(await file(complaint(), newKey()))))
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(30)
  const day = app.ports.calendar.dayOf(app.clock.now()).replaceAll('-', '')
  expect(receipts.every(({ number }) => number.startsWith(`${day}990102`))).toBe(true)
})
