import type { NotificationPage } from '@contract/account/schema'
import type { Static } from 'typebox'
import { inputs, newKey } from '../support/builders'
import { demoRegion, regionOf2027 } from '../support/demo-region'
import { driveTo, file, openDesks } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(120_000)

const COPIES = 3
let app: TestApp
beforeEach(async () => void (app = await startApp()))
afterEach(() => app.close())

const clockEvents = async (where = '') =>
  (
    await app.db.query<{ number: string; kind: string; rung: string | null; at: Date }>(
      `select number, kind, payload->>'rung' as rung, at from ticket_event where by_kind = 'clock' ${where} order by number, seq`,
    )
  ).rows
const titles = async (caller: Caller) =>
  ok(await caller.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items.map(({ title }) => title)

/** Tickets straight into the table from one that was filed, all due at the same moments. */
async function multiply(number: string, by: number) {
  const { rows } = await app.db.query<{ names: string }>(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns where table_name = 'ticket' and column_name not in ('number', 'draft_key')`,
  )
  const { names } = rows[0]!
  await app.db.query(
    `insert into ticket (number, draft_key, ${names}) select lpad(n::text, 21, '0'), sha256(n::text::bytea), ${names} from ticket, generate_series(1, ${by}) n where number = $1`,
    [number],
  )
  await app.db.query(
    `insert into ticket_event (number, seq, kind, at, by_kind, unit, staff_no, payload)
     select lpad(n::text, 21, '0'), seq, kind, at, by_kind, unit, staff_no, payload from ticket_event, generate_series(1, ${by}) n where number = $1`,
    [number],
  )
}

test(`${COPIES} copies of the service over 200 due tickets act once on each, and miss none`, async () => {
  const { number } = await driveTo(app, 'handling', { category: '0203' })
  await multiply(number, 199)
  const copies = [app, await app.copy(), await app.copy()]
  app.clock.set('2026-12-02 00:00')
  const touched = await Promise.all(copies.map((copy) => copy.work.clock.run()))
  expect(touched.reduce((sum, n) => sum + n, 0)).toBe(200)
  expect(touched.filter((n) => n > 0).length).toBeGreaterThan(1)
  const events = await clockEvents()
  const perTicket = new Map<string, string[]>()
  for (const { number: of, kind, rung } of events) perTicket.set(of, [...(perTicket.get(of) ?? []), rung ?? kind])
  expect(perTicket.size).toBe(200)
  for (const acts of perTicket.values()) expect(acts).toEqual(['half', 'eighty', 'overdue', 'supervisionOpened'])
  expect(await Promise.all(copies.map((copy) => copy.work.clock.run()))).toEqual([0, 0, 0])
  expect(await clockEvents()).toHaveLength(events.length)
})

test('what fell due while the service was down is done by the next start, once', async () => {
  const { number } = await driveTo(app, 'dispatched', { category: '0203' })
  app.clock.set('2026-12-01 09:00')
  const restarted = await app.copy()
  expect(await restarted.work.clock.run()).toBe(1)
  expect(await restarted.work.clock.run()).toBe(0)
  expect((await clockEvents()).map(({ rung }) => rung)).toEqual(['unsigned', 'half', 'eighty'])
  expect((await clockEvents()).every(({ at }) => at.getTime() === app.clock.now().getTime())).toBe(true)
  const { rows } = await app.db.query<{ wake: string }>('select wake_at::text as wake from ticket where number = $1', [
    number,
  ])
  expect(new Date(rows[0]!.wake).toISOString()).toBe('2026-12-01T16:00:00.000Z')
})

test('a worker that dies in the middle leaves nothing half done, and another goes on', async () => {
  await driveTo(app, 'handling', { category: '0203' })
  app.clock.set('2026-12-02 00:00')
  const dying = await app.copy()
  const insert = jest.spyOn(dying.ports, 'audit').mockRejectedValueOnce(new Error('the machine went away'))
  await dying.work.clock.run()
  expect(insert).toHaveBeenCalled()
  expect(await clockEvents()).toEqual([])
  expect((await app.db.query<{ n: number }>('select version as n from ticket')).rows[0]!.n).toBe(4)
  app.clock.pass({ hours: 1 })
  expect(await app.work.clock.run()).toBe(1)
  expect(await clockEvents()).toHaveLength(4)
})

/** A row that no rule can make sense of. */
const spoil = (number: string) =>
  app.db.query(`update ticket set status = jsonb_set(status, '{objection,decideBy}', 'null') where number = $1`, [
    number,
  ])
const wakeOf = async (number: string) =>
  (await app.db.query<{ wake_at: Date | null }>('select wake_at from ticket where number = $1', [number])).rows[0]!
    .wake_at

test('one ticket that cannot be settled does not keep the others waiting', async () => {
  const desks = await openDesks(app)
  const { number: broken } = await driveTo(app, 'objected', { desks, category: '0203' })
  const { number: sound } = await driveTo(app, 'objected', { desks, category: '0203' })
  await spoil(broken)
  app.clock.set('2026-11-26 00:00')
  await app.work.clock.run()
  expect(new Set((await clockEvents()).map(({ number }) => number))).toEqual(new Set([sound]))
  expect(app.log.text()).toContain('could not settle a ticket')
  expect(await wakeOf(broken)).toEqual(new Date(app.clock.now().getTime() + 3_600_000))
})

test('a ticket that was changed while the clock failed on it keeps the hour its new state wakes at', async () => {
  const { number, desks } = await driveTo(app, 'handling', { category: '0203' })
  app.clock.set('2026-12-02 00:00')
  const failing = await app.copy()
  jest.spyOn(failing.ports, 'audit').mockImplementation(async () => {
    throw new Error('the disk is full')
  })
  // The moment after the clock let go of the ticket, and before it puts it off.
  jest.spyOn(failing.ports.log, 'error').mockImplementation(() => undefined)
  const now = failing.clock.now
  let answered = false
  jest.spyOn(failing.db, 'query').mockImplementationOnce(async (sql, params) => {
    ok(await desks.handler.give(number, 'reply', inputs.reply))
    answered = true
    return app.db.query(sql, params)
  })
  await failing.work.clock.run()
  expect(answered).toBe(true)
  expect((await wakeOf(number))!.getTime()).toBeGreaterThan(now().getTime() + 86_400_000)
})

test('when the unit has left the district’s list, the desk is told once to choose another; the clock does not try for ever', async () => {
  const desks = await openDesks(app)
  const { number } = await driveTo(app, 'objected', { desks, category: '0203' })
  const { 'urban-management': _gone, ...left } = Object.fromEntries(demoRegion.units.map((unit) => [unit.code, unit]))
  const without = { ...demoRegion, units: Object.values(left), unit: (code: string) => left[code] }
  const shrunken = await app.copy({ region: without })
  app.clock.set('2026-11-26 00:00')
  for (let hour = 0; hour < 4; hour++) {
    await shrunken.work.clock.run()
    app.clock.pass({ hours: 1 })
  }
  expect((await clockEvents()).map(({ rung }) => rung)).toEqual(['unit-gone'])
  expect(shrunken.log.text()).not.toContain('could not settle a ticket')
  await shrunken.work.outbox.run()
  for (const staff of [desks.dispatcher, desks.supervisor])
    expect((await titles(staff)).filter((title) => title === '原单位已不在名录，请改派')).toHaveLength(1)
  const moved = await desks.dispatcher.give(number, 'decideObjection', {
    decision: 'other',
    unit: 'water',
    reason: '原单位已撤销',
  })
  expect(moved.body.state).toBe('dispatched')
})

test('a citizen’s act and the clock meet on one ticket: one after the other, neither lost', async () => {
  const { number, citizen } = await driveTo(app, 'awaiting', { category: '0203' })
  app.clock.set('2026-12-02 00:00')
  const [reply] = await Promise.all([
    citizen.give(number, 'supplement', inputs.supplement),
    app.work.clock.run(),
    (await app.copy()).work.clock.run(),
  ])
  expect(reply.status).toBe(200)
  const { rows } = await app.db.query<{ kind: string }>(
    'select kind from ticket_event where number = $1 and seq > 5 order by seq',
    [number],
  )
  const kinds = rows.map(({ kind }) => kind)
  expect(kinds).toContain('supplemented')
  expect(kinds.filter((kind) => kind === 'unanswered').length).toBeLessThanOrEqual(1)
  expect((await citizen.read(number)).state).toBe('handling')
})

test('everybody concerned hears of 50 %, 80 %, overdue and 督办, each once', async () => {
  const { citizen, desks } = await driveTo(app, 'handling', { category: '0203' })
  app.clock.set('2026-12-02 00:00')
  await app.work.clock.run()
  await app.work.outbox.run()
  const ladder = ['办理期限过半', '办理期限已过八成', '超过答复期限']
  for (const staff of [desks.handler, desks.head, desks.supervisor])
    expect((await titles(staff)).filter((title) => ladder.includes(title)).sort()).toEqual([...ladder].sort())
  expect((await titles(citizen)).filter((title) => title === '已列入督办')).toHaveLength(1)
  expect((await titles(await asStaff(app, 'otherHandler'))).filter((title) => ladder.includes(title))).toEqual([])
})

test('when the holidays of a year become known, every provisional deadline of it is worked out again and told, once', async () => {
  app.clock.set('2026-12-31 10:00')
  const citizen = await asCitizen(app)
  const numbers = await Promise.all([...Array(5)].map(async () => (await file(citizen, {}, newKey())).number))
  const settled = await driveTo(app, 'awaiting', { citizen, category: '0203' })
  expect((await citizen.read(numbers[0]!)).due).toMatchObject({ day: '2027-01-01', provisional: true })
  expect((await citizen.read(settled.number)).ask?.answerBy).toMatchObject({ day: '2027-01-07', provisional: true })
  expect(await app.work.clock.recomputeProvisional()).toBe(0)
  const informed = await app.copy({ region: regionOf2027 })
  expect(await informed.work.clock.recomputeProvisional()).toBe(6)
  expect(await informed.work.clock.recomputeProvisional()).toBe(0)
  const { rows } = await app.db.query<{ due: string }>(
    'select distinct due_at::text as due from ticket where state = $1',
    ['pending'],
  )
  expect(rows.map(({ due }) => new Date(due).toISOString())).toEqual(['2027-01-05T16:00:00.000Z'])
  expect((await citizen.read(settled.number)).ask?.answerBy).toMatchObject({ day: '2027-01-09', provisional: false })
  await informed.work.outbox.run()
  expect((await titles(citizen)).filter((title) => title === '期限已更新')).toHaveLength(6)
})
