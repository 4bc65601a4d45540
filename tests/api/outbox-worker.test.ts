import { inputs } from '../support/builders'
import { driveTo, file } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(60_000)

let app: TestApp
afterEach(() => app.close())

/** Reminders wait for their day. */
const waiting = async () =>
  (
    await app.db.query<{ n: number }>(
      `select count(*)::int as n from outbox where done_at is null and topic <> 'reminder'`,
    )
  ).rows[0]!.n

test('three copies of the service deliver each note once, to each person once', async () => {
  app = await startApp()
  const { number, citizen, desks } = await driveTo(app, 'handling')
  for (let n = 0; n < 60; n++) ok(await desks.handler.give(number, 'message', inputs.message))
  const due = await waiting()
  const copies = [app, await app.copy(), await app.copy()]
  const taken = await Promise.all(copies.map((copy) => copy.work.outbox.run()))
  expect(taken.reduce((sum, n) => sum + n, 0)).toBe(due)
  expect(taken.filter((n) => n > 0).length).toBeGreaterThan(1)
  expect(await waiting()).toBe(0)
  const { rows } = await app.db.query<{ title: string; n: number }>(
    `select title, count(*)::int as n from notification where number = $1 group by title, account_id order by title`,
    [number],
  )
  expect(rows).toContainEqual({ title: '承办单位给您留言', n: 60 })
  expect(rows.every(({ n }) => n === 60 || n === 1)).toBe(true)
  expect(ok(await citizen.send<{ unread: number }>('GET', '/me')).unread).toBe(62)
})

test('a provider that fails is tried again later, longer and longer, and nothing else waits for it', async () => {
  const sent: string[] = []
  let failing = true
  app = await startApp({
    demo: false,
    sms: {
      send: async (phone) => {
        if (failing && phone === '19912345678') throw new Error(`gateway refused ${phone}`)
        sent.push(phone)
      },
    },
  })
  for (const phone of ['19912345678', '19912345679'])
    await driveTo(app, 'awaiting', { citizen: await asCitizen(app, { phone }) })
  await app.work.outbox.run()
  expect(sent).toEqual(['19912345679'])
  expect(await waiting()).toBe(1)
  expect(app.log.text()).not.toContain('19912345678')
  const tries: number[] = []
  for (let n = 0; n < 60; n++) {
    app.clock.pass({ seconds: 5 })
    tries.push(await app.work.outbox.run())
  }
  expect(tries.flatMap((n, at) => (n > 0 ? [at + 1] : []))).toEqual([1, 3, 7, 15, 31])
  failing = false
  app.clock.pass({ hours: 1 })
  await app.work.outbox.run()
  expect(sent).toEqual(['19912345679', '19912345678'])
  expect(await waiting()).toBe(0)
})

test('a note whose delivery fails half-way reaches nobody twice', async () => {
  app = await startApp()
  const citizen = await asCitizen(app)
  await file(citizen)
  const { number, desks } = await driveTo(app, 'handling', { citizen })
  await app.work.outbox.run()
  await app.db.query(`alter table sent_message rename to sent_message_away`)
  ok(await desks.handler.give(number, 'ask', inputs.ask))
  await app.work.outbox.run()
  expect(await waiting()).toBe(1)
  await app.db.query(`alter table sent_message_away rename to sent_message`)
  app.clock.pass({ seconds: 5 })
  await app.work.outbox.run()
  const { rows } = await app.db.query(`select title from notification where title = '请补充情况'`)
  expect(rows).toHaveLength(1)
  expect((await app.db.query(`select text from sent_message where text like '%请补充情况%'`)).rows).toHaveLength(1)
})

test('a sign-in code is not kept once it was sent', async () => {
  app = await startApp()
  const { demoCode } = ok(
    await send<{ demoCode: string }>(app, 'POST', '/sign-in/codes', { body: { phone: '19912345670' } }),
  )
  const rows = async () => JSON.stringify((await app.db.query('select topic, payload from outbox')).rows)
  expect(await rows()).not.toContain(demoCode)
  await app.work.outbox.run()
  expect(await rows()).toBe('[{"topic":"sms","payload":{}}]')
})

test('a unit that helps with a ticket hears of it, beside the one that leads', async () => {
  app = await startApp()
  const { number, desks } = await driveTo(app, 'accepted')
  const helper = await asStaff(app, 'otherHandler')
  ok(await desks.dispatcher.give(number, 'dispatch', { unit: 'urban-management', coUnits: ['beimen'], note: '' }))
  await app.work.outbox.run()
  const titles = async (staff: Caller) =>
    ok(await staff.send<{ items: { title: string }[] }>('GET', '/me/notifications')).items.map(({ title }) => title)
  expect(await titles(helper)).toEqual(['新的协办工单'])
  expect(await titles(desks.handler)).toEqual(['新派单，请签收'])
})
