import type { CaseView } from '@contract/complaint/schema'
import type { RightReminders } from '@contract/rights/schema'
import { inputs } from '../support/builders'
import { driveTo, fileAnonymously, newAddress, openDesks } from '../support/journeys'
import { asCitizen, type Caller, ok, send } from '../support/people'
import { readCalendar } from '../support/read-calendar'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeEach(async () => void (app = await startApp()))
afterEach(() => app.close())

/** Answered with 解释说明: something is left open. */
async function answered() {
  const driven = await driveTo(app, 'handling', { title: '说不得的一件事' })
  ok(await driven.desks.handler.give(driven.number, 'reply', { ...inputs.reply, outcome: 'explained' }))
  return driven
}
const rightsOf = async (caller: Caller, number: string) =>
  ok(await caller.send<CaseView>('GET', `/complaints/${number}`)).rights
const remind = (caller: Caller, number: string, kind: string, on = true) =>
  caller.send<CaseView & { code?: string }>('POST', `/complaints/${number}/right-reminders`, { body: { kind, on } })
const reminders = async (caller: Caller) => ok(await caller.send<RightReminders>('GET', '/me/right-reminders')).items
const told = async (caller: Caller) =>
  ok(await caller.send<{ items: { title: string }[] }>('GET', '/me/notifications')).items.flatMap(({ title }) =>
    title.includes('快到期了') ? [title] : [],
  )
const texted = async () => {
  const { rows } = await app.db.query<{ text: string }>(`select text from sent_message where text like '%快到期了%'`)
  return rows.map(({ text }) => text)
}
async function at(moment: string) {
  app.clock.set(moment)
  await app.work.clock.run()
  await app.work.outbox.run()
}

test('after an answer the person reads what they may still do, and until when', async () => {
  const { citizen, number } = await answered()
  expect((await rightsOf(citizen, number)).map(({ kind, day }) => [kind, day])).toEqual([
    ['rate', '2026-12-01'],
    ['reconsideration', '2027-01-23'],
    ['review', null],
    ['litigationAfter', null],
  ])
})

test('the desk does not read the person’s rights, nor what they want to be reminded of', async () => {
  const { desks, number } = await answered()
  expect(ok(await desks.handler.send<object>('GET', `/desk/tickets/${number}`))).not.toHaveProperty('rights')
})

test('the days go into any calendar, without a word of the story or the number', async () => {
  const { citizen, number } = await answered()
  const reply = await citizen.send<string>('GET', `/complaints/${number}/rights.ics`)
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const { events } = readCalendar(reply.text)
  expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event.SUMMARY])).toEqual([
    ['20261201', '法惠民提醒：评价这次答复的最后一天'],
    ['20270123', '法惠民提醒：申请行政复议的最后一天'],
  ])
  for (const secret of ['说不得', '王小明', number, '路灯'])
    expect(reply.text.replaceAll('\r\n ', '')).not.toContain(secret)
})

test('fetched again, each day keeps its UID; moved by a later answer its SEQUENCE grows', async () => {
  const { citizen, desks, number } = await answered()
  const read = async () => readCalendar((await citizen.send('GET', `/complaints/${number}/rights.ics`)).text).events
  const [first, again] = [await read(), await read()]
  expect(again).toEqual(first)
  ok(await citizen.give(number, 'sendBack', inputs.sendBack))
  app.clock.pass({ days: 1 })
  ok(await desks.handler.give(number, 'reply', { ...inputs.reply, outcome: 'partly' }))
  const moved = await read()
  expect(moved.map(({ UID }) => UID)).toEqual(first.map(({ UID }) => UID))
  expect(moved[0]?.['DTSTART;VALUE=DATE']).toBe('20261202')
  for (const [n, event] of moved.entries()) expect(Number(event.SEQUENCE)).toBeGreaterThan(Number(first[n]?.SEQUENCE))
})

test('by 查询码 the same file comes, and nothing is kept of who asked', async () => {
  const desks = await openDesks(app)
  const { number, code } = await fileAnonymously(app)
  ok(await desks.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  ok(await desks.handler.give(number, 'sign', {}))
  const ask = () =>
    send(app, 'GET', '/anonymous/complaint/rights.ics', { headers: { 'lookup-code': code }, address: newAddress() })
  expect(await ask()).toMatchObject({ status: 409, body: { code: 'no_dates_yet' } })
  ok(await desks.handler.give(number, 'reply', inputs.reply))
  expect(readCalendar((await ask()).text).events).toHaveLength(1)
})

test('提醒我: seven days and one day before, in the app and as a text that names nothing', async () => {
  const { citizen, number } = await answered()
  ok(await citizen.give(number, 'rate', { ...inputs.rate, satisfaction: 3, reasons: [] }))
  const view = ok(await remind(citizen, number, 'review'))
  expect(view.rights.find(({ kind }) => kind === 'review')).toMatchObject({ day: '2026-12-24', remind: true })
  ok(await remind(citizen, number, 'review'))
  await at('2026-12-17 08:59')
  expect(await told(citizen)).toEqual([])
  await at('2026-12-17 09:00')
  expect(await told(citizen)).toEqual(['申请复核：快到期了'])
  expect(await reminders(citizen)).toMatchObject([{ number, kind: 'review', right: '申请复核', day: '2026-12-24' }])
  await at('2026-12-23 09:00')
  expect(await told(citizen)).toHaveLength(2)
  expect(await texted()).toEqual(
    Array(2).fill(`您尾号 ${number.slice(-4)} 的诉求：申请复核：快到期了。请打开法惠民查看。`),
  )
  expect(await reminders(citizen)).toEqual([])
})

test('a reminder ends when the right is used', async () => {
  const { citizen, number } = await answered()
  ok(await citizen.give(number, 'rate', { ...inputs.rate, satisfaction: 3, reasons: [] }))
  ok(await remind(citizen, number, 'review'))
  ok(await citizen.give(number, 'requestReview', inputs.requestReview))
  expect(await reminders(citizen)).toEqual([])
  await at('2026-12-23 10:00')
  expect(await told(citizen)).toEqual([])
})

test('a reminder ends when the day has moved; asked anew it is for the new day, once', async () => {
  const { citizen, desks, number } = await answered()
  ok(await remind(citizen, number, 'reconsideration'))
  ok(await citizen.give(number, 'sendBack', inputs.sendBack))
  app.clock.pass({ days: 3 })
  ok(await desks.handler.give(number, 'reply', { ...inputs.reply, outcome: 'partly' }))
  const moved = (await rightsOf(citizen, number)).find(({ kind }) => kind === 'reconsideration')
  expect(moved).toMatchObject({ day: '2027-01-26', remind: false })
  ok(await remind(citizen, number, 'reconsideration'))
  await at('2027-01-25 10:00')
  expect((await told(citizen)).filter((title) => title.startsWith('申请行政复议'))).toHaveLength(2)
})

test('taken back, on the page or in the settings, nothing comes; taken up again it comes once', async () => {
  const { citizen, number } = await answered()
  ok(await remind(citizen, number, 'reconsideration'))
  expect(
    ok(await remind(citizen, number, 'reconsideration', false)).rights.find(({ kind }) => kind === 'reconsideration'),
  ).toMatchObject({
    remind: false,
  })
  await at('2027-01-16 10:00')
  expect(await told(citizen)).toEqual([])
  ok(await remind(citizen, number, 'reconsideration'))
  await at('2027-01-22 10:00')
  expect(await told(citizen)).toEqual(['申请行政复议：快到期了'])
})

test('what has no day, or ends tomorrow, cannot be reminded of', async () => {
  const { citizen, number } = await answered()
  expect(await remind(citizen, number, 'litigationAfter')).toMatchObject({
    status: 409,
    body: { code: 'right_not_remindable' },
  })
  expect(await remind(citizen, number, 'review')).toMatchObject({ status: 409 })
  app.clock.set('2026-11-30 10:00')
  expect(await remind(citizen, number, 'rate')).toMatchObject({ status: 409 })
})

test('nobody sets a reminder on another’s ticket', async () => {
  const { number } = await answered()
  const stranger = await asCitizen(app, '乙')
  expect((await remind(stranger, number, 'rate')).status).toBe(404)
  expect(await reminders(stranger)).toEqual([])
})
