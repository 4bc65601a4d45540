import type { RegionView } from '@contract/region/schema'
import type { DeadlinePreview } from '@contract/complaint/schema'
import { newLookupCode } from '../support/builders'
import { file } from '../support/journeys'
import { readOperations } from '../support/operations'
import { asCitizen, ok, send, visitor, withCode } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

const get = <T>(path: string) => visitor(app).send<T>('GET', path)

test('a visitor reads the district, its units, places and categories without signing in', async () => {
  expect(ok(await get<RegionView>('/region'))).toMatchObject({
    code: '990102',
    name: '示范市云溪区',
    demo: true,
    phones: { hotline: '12345' },
    levels: { city: '市', district: '区', street: '镇或街道', community: '社区或村' },
    clocks: { accept: { value: 1 }, reply: { value: 5 }, replyWindow: { value: 7 }, reviewWindow: { value: 30 } },
    colours: null,
  })
  const units = ok(await get<{ items: { code: string }[] }>('/units')).items.map(({ code }) => code)
  expect(units).toContain('urban-management')
  expect(units).not.toContain('supervision')
  const leaves = ok(await get<{ items: { children: { days: number }[] }[] }>('/categories')).items.flatMap(
    ({ children }) => children,
  )
  expect(leaves.length).toBeGreaterThanOrEqual(60)
  expect(leaves.every(({ days }) => days >= 1 && days <= 15)).toBe(true)
  expect(
    ok(await get<{ items: { children: unknown[] }[] }>('/places')).items.every(({ children }) => children.length > 0),
  ).toBe(true)
})

test('before submitting, a citizen is told 最迟: acceptance and reply limit together', async () => {
  expect(ok(await get<DeadlinePreview>('/complaint-deadlines?category=0203'))).toMatchObject({
    acceptDays: 1,
    replyDays: 5,
    acceptBy: { day: '2026-11-25' },
    replyBy: { day: '2026-12-02', provisional: false },
  })
  expect((await get('/complaint-deadlines?category=01')).status).toBe(422)
})

test('every reply of the API is kept out of caches and frames, and names no software', async () => {
  for (const path of ['/region', '/me', '/nothing', '/api/openapi.json']) {
    const { headers } = await get(path)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(String(headers['content-security-policy'])).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(String(headers['content-security-policy'])).not.toContain('unsafe')
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test('the document is OpenAPI 3.1, each operation has a name of its own and says what it answers', async () => {
  expect(ok(await get<{ openapi: string }>('/api/openapi.json')).openapi).toBe('3.1.0')
  const operations = await readOperations(app)
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  expect(
    operations.filter(({ responses }) => !Object.keys(responses).some((status) => status.startsWith('2'))),
  ).toEqual([])
  const page = await send(app, 'GET', '/api/docs')
  expect(page.headers['content-type']).toMatch(/text\/html/)
  for (const { id } of operations) expect(page.text).toContain(id)
})

test('figures are read on the machine itself only, and count by route, never by ticket or person', async () => {
  await get('/complaints/202611249901020000000')
  const here = await app.server.inject({ url: '/metrics' })
  expect(here.statusCode).toBe(200)
  expect(here.payload).toContain('route="/api/v1/complaints/:number"')
  expect(here.payload).not.toContain('202611249901020000000')
  expect((await app.server.inject({ url: '/metrics', remoteAddress: '198.51.100.3' })).statusCode).toBe(404)
  expect((await app.server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode).toBe(
    404,
  )
})

test('the figures tell of messages that do not leave, deadlines nobody acts on and the space that is left', async () => {
  const read = async () => {
    const { payload } = await app.server.inject({ url: '/metrics' })
    return (name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(payload)?.[1])
  }
  expect((await read())('fahuimin_outbox_waiting')).toBe(0)
  await file(await asCitizen(app))
  app.clock.pass({ minutes: 7 })
  const stuck = await read()
  expect(stuck('fahuimin_outbox_waiting')).toBe(1)
  expect(stuck('fahuimin_outbox_oldest_seconds')).toBe(420)
  expect(stuck('fahuimin_clock_behind_seconds')).toBe(0)
  app.clock.pass({ days: 3 })
  expect((await read())('fahuimin_clock_behind_seconds')).toBeGreaterThan(86_400)
  await Promise.all([app.work.outbox.run(), app.work.clock.run()])
  await app.work.outbox.run()
  const well = await read()
  expect([well('fahuimin_outbox_waiting'), well('fahuimin_clock_behind_seconds')]).toEqual([0, 0])
  expect(well('fahuimin_disk_free_bytes')).toBeGreaterThan(1_000_000)
})

test.each([
  ['is gone', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['gives no connection', new Error('timeout exceeded when trying to connect')],
  ['has no room on its disk', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['is being stopped', Object.assign(new Error('terminating connection'), { code: '57P01' })],
])('while the database %s people are asked to try again, not told of a fault', async (_what, failure) => {
  const citizen = await asCitizen(app)
  const query = jest.spyOn(app.db, 'query').mockRejectedValueOnce(failure)
  const reply = await citizen.send('GET', '/me')
  query.mockRestore()
  expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' }, headers: { 'retry-after': '10' } })
  expect(app.log.text()).toContain('the database is out of service')
})

test('when very many look a 查询码 up at once, most are served in turn and the rest are told to come back at once', async () => {
  const asked = Array.from({ length: 140 }, () => withCode(app, newLookupCode()).read())
  const statuses = (await Promise.all(asked)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 404)).toHaveLength(102)
  expect(statuses.filter((status) => status === 503)).toHaveLength(38)
})

test('the service says it is alive, and ready only while its database answers', async () => {
  const ready = async () => (await app.server.inject({ url: '/health/ready' })).statusCode
  expect((await app.server.inject({ url: '/health/live' })).statusCode).toBe(200)
  expect(await ready()).toBe(200)
  const query = jest.spyOn(app.db, 'query').mockRejectedValue(new Error('gone'))
  expect(await ready()).toBe(503)
  query.mockRestore()
  expect(await ready()).toBe(200)
})

test('a value that only the database could not read is a malformed request, and the log says in which operation', async () => {
  const citizen = await asCitizen(app)
  const query = jest
    .spyOn(app.db, 'query')
    .mockRejectedValueOnce(Object.assign(new Error('of 13800138000'), { code: '22P02' }))
  const reply = await citizen.send('GET', '/me')
  query.mockRestore()
  expect(reply).toMatchObject({ status: 400, body: { code: 'malformed_request' } })
  const said = app.log.lines.find((line) => line.includes('22P02'))!
  expect(JSON.parse(said)).toMatchObject({ level: 40, operation: 'getMe' })
  expect(said).not.toContain('13800138000')
})

test.each([
  ['an address of 300 digits', `/complaints/${'9'.repeat(300)}`, 401],
  ['a broken percent sign', '/complaints/%E0%A4%A', 400],
  ['a climb out of the folder', '/complaints/..%2f..%2fetc%2fpasswd', 401],
])('%s is answered with a problem, not with the words of a library', async (_what, path, status) => {
  const reply = await get<{ detail: string }>(path)
  expect([status, 404]).toContain(reply.status)
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(reply.body.detail).toMatch(/\p{Script=Han}/u)
})
