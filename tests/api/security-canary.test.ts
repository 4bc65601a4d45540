import { randomInt } from 'node:crypto'
import { readOperations } from '../support/operations'
import { anonymousComplaint, inputs, newKey } from '../support/builders'
import { openDesks } from '../support/journeys'
import { ok, type Reply, send, signedIn } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'
import { dumpDatabase, tracesIn, tracesInFiles } from '../support/traces'

jest.setTimeout(60_000)

const some = (digits: number) => Array.from({ length: digits }, () => randomInt(1, 10)).join('')
const canary = {
  phone: `1988${some(7)}`,
  openid: `oCanary${some(21)}`,
  unionid: `uCanary${some(21)}`,
  device: `device-${some(24)}`,
  agent: `CanaryPhone/${some(9)} (V2309A)`,
  address: `203.0.113.${randomInt(1, 255)}`,
  forwarded: `2001:db8:${some(4)}:${some(4)}::${some(4)}`,
  cookie: `session${some(20)}`,
  referrer: `https://example.invalid/?from=${some(12)}`,
  code: some(16),
}
/** What is written down on purpose: the proof that the search finds what is there. */
const control = `金丝雀对照${some(10)}`

let app: TestApp
beforeAll(async () => void (app = await startApp({ trustProxy: 1 })))
afterAll(() => app.close())

const replies: string[] = []
async function overheard<T>(sending: Promise<Reply<T>>): Promise<Reply<T>> {
  const reply = await sending
  replies.push(JSON.stringify(reply.headers), reply.text)
  return reply
}
const asTheyCome = {
  'x-forwarded-for': canary.forwarded,
  'x-real-ip': canary.address,
  'user-agent': canary.agent,
  referer: canary.referrer,
}
const here = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  overheard(
    send<{ code?: string; number: string; state: string }>(app, body === undefined ? 'GET' : 'POST', path, {
      body,
      address: canary.address,
      headers: { ...asTheyCome, 'idempotency-key': newKey(), ...headers },
    }),
  )
const byCode = { 'lookup-code': canary.code }

test('of an anonymous filer nothing is left: not in the database, its files, the logs or any reply', async () => {
  const person = await signedIn(app, canary.phone)
  const body = anonymousComplaint({ lookupCode: canary.code, title: control })

  const signs = {
    authorization: `Bearer ${person.token!}`,
    cookie: `sid=${canary.cookie}`,
    'x-device-id': canary.device,
    'x-wx-openid': canary.openid,
    'x-wx-unionid': canary.unionid,
  }
  for (const [name, value] of Object.entries(signs)) {
    expect(await here('/anonymous/complaints', body, { [name]: value })).toMatchObject({
      status: 400,
      body: { code: 'must_be_anonymous' },
    })
    expect(await here('/anonymous/complaint', undefined, { ...byCode, [name]: value })).toMatchObject({ status: 400 })
  }
  expect(
    (
      await here('/anonymous/complaints', {
        ...body,
        phone: canary.phone,
        openid: canary.openid,
        device: canary.device,
      })
    ).status,
  ).toBe(422)
  await here(`/anonymous/${canary.openid}`, undefined)

  const { number } = ok(await here(`/anonymous/complaints?openid=${canary.openid}`, body))
  const desks = await openDesks(app)
  const give = (command: string, input: object) => here(`/anonymous/complaint/${command}`, input, byCode)
  ok(await overheard(desks.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch })))
  ok(await overheard(desks.handler.give(number, 'sign', {})))
  ok(await overheard(desks.handler.give(number, 'ask', inputs.ask)))
  ok(await give('supplement', inputs.supplement))
  ok(await give('message', inputs.message))
  ok(await give('urge', {}))
  ok(await overheard(desks.handler.give(number, 'reply', inputs.reply)))
  ok(await give('send-back', inputs.sendBack))
  ok(await overheard(desks.handler.give(number, 'reply', inputs.reply)))
  ok(await give('rate', inputs.rate))
  ok(await give('request-review', inputs.requestReview))
  expect(ok(await here('/anonymous/complaint', undefined, byCode)).state).toBe('reviewing')
  await here('/anonymous/complaint', undefined, { 'lookup-code': some(16) })
  for (const staff of Object.values(desks)) {
    await overheard(staff.send('GET', '/desk/tickets?queue=all'))
    await overheard(staff.send('GET', `/desk/tickets/${number}`))
  }
  await app.work.outbox.run()
  app.clock.pass({ days: 90 })
  await app.work.clock.run()
  await app.work.outbox.run()
  for (const path of ['/metrics', '/api/v1/demo/outbox', '/api/openapi.json', '/health/ready'])
    await overheard(
      app.server
        .inject({ url: path })
        .then((reply) => ({ status: reply.statusCode, body: null, text: reply.payload, headers: reply.headers })),
    )

  const dump = await dumpDatabase(app)
  expect(dump).toContain(control)
  expect(tracesIn(dump, canary)).toEqual([])
  expect(tracesIn(app.log.text(), canary)).toEqual([])
  expect(app.log.text()).toContain('/api/v1/anonymous/complaint/rate')
  expect(tracesIn(replies.join('\n'), canary)).toEqual([])
  expect(await tracesInFiles(app, { ...canary, control })).toEqual(['control'])

  const account = (
    await app.db.query<{ account_id: string }>('select account_id from session order by created_at limit 1')
  ).rows[0]!.account_id
  const linesOfTicket = dump.split('\n').filter((line) => line.includes(number))
  expect(linesOfTicket.length).toBeGreaterThan(20)
  expect(linesOfTicket.filter((line) => line.includes(account))).toEqual([])
})

test('every anonymous operation refuses every sign of a person, before it reads anything', async () => {
  const signs = {
    authorization: 'Bearer x',
    cookie: 'a=b',
    'x-device-id': 'd',
    'x-wx-openid': 'o',
    'x-wx-unionid': 'u',
    'x-wx-openid-encrypted': 'e',
  }
  const anonymous = (await readOperations(app)).filter(({ path }) => path.startsWith('/api/v1/anonymous'))
  expect(anonymous).toHaveLength(17)
  for (const { method, path } of anonymous) {
    for (const [name, value] of Object.entries(signs)) {
      const reply = await send(app, method, path, {
        body: method === 'POST' ? '{' : undefined,
        headers: { [name]: value },
      })
      expect({ path, name, status: reply.status, code: reply.body.code }).toEqual({
        path,
        name,
        status: 400,
        code: 'must_be_anonymous',
      })
    }
  }
})

test('guessing codes is stopped before the costly hash, without a word about which exist', async () => {
  const hash = jest.spyOn(app.ports.vault, 'lookupHash')
  const address = '198.51.100.7'
  const guess = () =>
    send(app, 'GET', '/anonymous/complaint', { headers: { 'lookup-code': some(16), 'x-forwarded-for': address } })
  const replies: number[] = []
  for (let n = 0; n < 33; n++) replies.push((await guess()).status)
  expect(replies).toEqual([...Array(30).fill(404), 429, 429, 429])
  expect(hash).toHaveBeenCalledTimes(30)
  app.clock.pass({ minutes: 10 })
  expect((await guess()).status).toBe(404)
  hash.mockRestore()
})

test('whoever has the right code is not counted as guessing', async () => {
  const code = some(16)
  ok(
    await here('/anonymous/complaints', anonymousComplaint({ lookupCode: code }), {
      'x-forwarded-for': '198.51.100.8',
    }),
  )
  for (let n = 0; n < 32; n++)
    ok(await here('/anonymous/complaint', undefined, { 'lookup-code': code, 'x-forwarded-for': '198.51.100.9' }))
})

test('one address files thirty anonymous drafts an hour', async () => {
  const file = () => here('/anonymous/complaints', { nothing: 'right' }, { 'x-forwarded-for': '198.51.100.10' })
  for (let n = 0; n < 32; n++) expect((await file()).status).toBe(422)
  const right = () => here('/anonymous/complaints', anonymousComplaint(), { 'x-forwarded-for': '198.51.100.10' })
  const statuses: number[] = []
  for (let n = 0; n < 31; n++) statuses.push((await right()).status)
  expect(statuses).toEqual([...Array(30).fill(201), 429])
})
