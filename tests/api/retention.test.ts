import { retentionRepository } from '../../server/src/plugins/retention/repository'
import { inputs } from '../support/builders'
import { driveTo } from '../support/journeys'
import { asCitizen, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeEach(async () => void (app = await startApp()))
afterEach(() => app.close())

const count = async (table: string, where = 'true') =>
  (await app.db.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)).rows[0]!.n
const DAY = 86_400_000

/** Makes everything in a table look as old as that. */
const age = (table: string, column: string, days: number) =>
  app.db.query(`update ${table} set ${column} = $1`, [new Date(app.clock.now().getTime() - days * DAY)])

const live = async () => {
  const { number, desks, citizen } = await driveTo(app, 'handling')
  ok(await desks.handler.give(number, 'ask', inputs.ask))
  ok(await send(app, 'POST', '/sign-in/codes', { body: { phone: '19912345678' } }))
  await app.work.outbox.run()
  return { number, citizen }
}

test.each([
  ['a sign-in code', 'sign_in_code', 'created_at', 1],
  ['what the outbox has sent', 'outbox', 'done_at', 30],
  ['the demo’s sent messages', 'sent_message', 'at', 30],
  ['notifications', 'notification', 'at', 366],
  ['the audit trail', 'audit', 'at', 1095],
])('%s goes when its time is over, and not a moment sooner', async (_what, table, column, days) => {
  await live()
  await age(table, column, days)
  await app.work.retention.run()
  const all = await count(table)
  expect(all).toBeGreaterThan(0)
  app.clock.pass({ seconds: 1 })
  await app.work.retention.run()
  expect(await count(table)).toBe(0)
})

test('an outbox row that was never sent stays, however old; so does a ticket with all it is made of', async () => {
  const { number } = await live()
  await app.db.query(`update outbox set done_at = null where id = (select max(id) from outbox)`)
  const before = [await count('ticket'), await count('ticket_event'), await count('complainant')]
  app.clock.pass({ days: 4000 })
  await app.work.retention.run()
  expect(await count('outbox')).toBe(1)
  expect([await count('ticket'), await count('ticket_event'), await count('complainant')]).toEqual(before)
  expect(await count('ticket', `number = '${number}'`)).toBe(1)
})

test('a session that ended is kept 90 days; one that still runs is never touched', async () => {
  const left = await asCitizen(app, { phone: '19912340001' })
  const stays = await asCitizen(app, { phone: '19912340002' })
  ok(await left.send('DELETE', '/sign-in/sessions/current'))
  app.clock.pass({ days: 90 })
  await app.work.retention.run()
  expect(await count('session')).toBe(2)
  app.clock.pass({ seconds: 1 })
  await app.work.retention.run()
  expect(await count('session')).toBe(1)
  expect((await stays.send('GET', '/me')).status).toBe(200)
})

test('a great deal goes in small steps, and two copies of the service share it', async () => {
  await app.db.query(
    `insert into audit (at, role, action) select timestamptz '2020-01-01', 'visitor', 'file' from generate_series(1, 5000)`,
  )
  expect(await retentionRepository(app.db).deleteSome('audit', app.clock.now(), 2_000)).toBe(2_000)
  const gone = await Promise.all([app, await app.copy()].map((copy) => copy.work.retention.run()))
  expect(gone.reduce((sum, { audit }) => sum + audit, 0)).toBe(3_000)
  expect(await count('audit')).toBe(0)
})
