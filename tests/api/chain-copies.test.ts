import { readPublishedRoots } from '../../server/src/modules/chain/public'
import { passNight, whatIsWrong } from '../support/chain'
import { driveTo, file, openDesks } from '../support/journeys'
import { asCitizen, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'
import type { DailyRoot } from '@contract/verification/schema'
import { openSigningKey, newSigningKey, createSigner } from '../../server/src/plugins/crypto/signing'

jest.setTimeout(180_000)

const TICKETS = 24
let app: TestApp
let copies: TestApp[]
beforeAll(async () => {
  app = await startApp()
  copies = [app, await app.copy(), await app.copy()]
})
afterAll(() => app.close())

const sql = (text: string, ...values: unknown[]) => app.db.query<Record<string, unknown>>(text, values)
const feed = async () => (await app.server.inject('/api/v1/verification/roots.rss')).body

test('several copies seal each event once, and none keeps a person waiting', async () => {
  const citizen = await asCitizen(app, '甲')
  const desks = await openDesks(app)
  const filing = Promise.all(Array.from({ length: TICKETS }, () => file(citizen)))
  const rounds = Array.from({ length: 4 }, () => Promise.all(copies.map((copy) => copy.work.sealer.run())))
  await Promise.all([filing, ...rounds])
  await driveTo(app, 'handling', { citizen, desks })
  const last = await Promise.all(copies.map((copy) => copy.work.sealer.run()))
  const sealed = [...(await Promise.all(rounds)).flat(), ...last].reduce((sum, n) => sum + n, 0)
  const { rows } = await sql('select count(*)::int as events, count(link)::int as links from ticket_event')
  expect(rows[0]).toEqual({ events: sealed, links: sealed })
  expect(await whatIsWrong(app)).toEqual([])
})

test('each day gets one root, whichever copy comes first, also after days without a service', async () => {
  app.clock.set('2026-11-28 00:20')
  const made = await Promise.all(copies.map((copy) => copy.work.roots.run()))
  expect(made.reduce((sum, n) => sum + n, 0)).toBe(4)
  app.clock.set('2026-11-29 00:05')
  expect(await app.work.roots.run()).toBe(0)
  app.clock.set('2026-11-29 00:11')
  expect(await Promise.all(copies.map((copy) => copy.work.roots.run()))).toContain(1)
  expect(await whatIsWrong(app)).toEqual([])
})

test('the roots of many days at once are those of one day after the other', async () => {
  await driveTo(app, 'withdrawn')
  await passNight(app, '2026-12-01 08:00')
  const oneByOne = await sql('select day::text, tickets, root, previous from chain_root order by day')
  await sql('delete from chain_root')
  await sql('delete from chain_cohort')
  app.clock.set('2027-01-20 08:00')
  await app.work.roots.run()
  const atOnce = await sql(
    `select day::text, tickets, root, previous from chain_root where day < '2026-12-01' order by day`,
  )
  expect(atOnce.rows).toEqual(oneByOne.rows)
  expect(await whatIsWrong(app)).toEqual([])
})

test('a feed saved earlier shows that roots were made anew, even with the right key', async () => {
  const text = await feed()
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<rss version="2.0"/)
  const saved = readPublishedRoots(text, 'feed.rss')
  expect(saved.length).toBeGreaterThan(50)
  const page = ok(await send<{ items: DailyRoot[] }>(app, 'GET', '/verification/roots'))
  expect(saved.slice(0, page.items.length)).toEqual(page.items)
  expect(await whatIsWrong(app, saved)).toEqual([])

  await sql(`update ticket_event set payload = payload || '{"note": "另一句话"}', salt = null, commitment = null, link = null,
    root_day = null where kind = 'dispatched'`)
  await sql('update ticket_event set salt = null, commitment = null, link = null, root_day = null')
  for (const table of ['chain_head', 'chain_root', 'chain_cohort']) await sql(`delete from ${table}`)
  await app.work.sealer.run()
  await app.work.roots.run()
  expect(await whatIsWrong(app)).toEqual([])
  expect(await whatIsWrong(app, saved)).toContain('库里 2026-11-24 的根与已公布的不同：根被重做过')
  const forged = saved.map((root) => ({ ...root, tickets: root.tickets + 1 }))
  expect((await whatIsWrong(app, forged))[0]).toContain('不是本服务签的，没有用它核对')
})

test('a root that somebody else signed, or that was taken out, is found', async () => {
  const other = createSigner([openSigningKey(newSigningKey(new Date()))])
  const foreign = other.sign({ day: '2026-11-26' })
  await sql(
    `update chain_root set key_id = $1, signature = $2 where day = '2026-11-26'`,
    foreign.keyId,
    foreign.signature,
  )
  await sql(`delete from chain_root where day = '2026-11-28'`)
  expect(await whatIsWrong(app)).toEqual([
    `2026-11-26 的根不是用本服务的密钥签的（密钥 ${foreign.keyId}）`,
    '2026-11-28 到 2026-11-28 的根不见了',
  ])
})
