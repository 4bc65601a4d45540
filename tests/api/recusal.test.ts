import type { NotificationPage } from '@contract/account/schema'
import type { CaseItem, QueueCounts, RevealPage, RevealView } from '@contract/complaint/schema'
import type { Static } from 'typebox'
import { inputs, newKey } from '../support/builders'
import { driveTo, file, openDesks } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

const reads = (staff: Caller, number: string) => staff.send('GET', `/desk/tickets/${number}`)
const listed = async (staff: Caller, number: string) =>
  ok(await staff.send<{ items: CaseItem[] }>('GET', '/desk/tickets?queue=all')).items.some(
    (item) => item.number === number,
  )
const allOf = async (staff: Caller) =>
  ok(await staff.send<QueueCounts>('GET', '/desk/queues')).queues.find(({ queue }) => queue === 'all')!.count
const notesFor = async (staff: Caller, number: string) => {
  await app.work.outbox.run()
  return ok(await staff.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items.filter(
    (note) => note.number === number,
  )
}

test('the reported unit never handles, finds, counts or hears of a report against itself', async () => {
  const { number, desks } = await driveTo(app, 'accepted', { aboutUnit: 'beimen' })
  expect((await desks.dispatcher.give(number, 'dispatch', { unit: 'beimen', coUnits: [], note: '' })).status).toBe(422)
  expect(
    (await desks.dispatcher.give(number, 'dispatch', { unit: 'urban-management', coUnits: ['beimen'], note: '' }))
      .status,
  ).toBe(422)
  const reported = [await asStaff(app, 'otherHandler'), await asStaff(app, 'otherHead')]
  ok(await desks.dispatcher.give(number, 'dispatch', inputs.dispatch))
  for (const staff of reported) {
    expect((await reads(staff, number)).status).toBe(404)
    expect(await listed(staff, number)).toBe(false)
    expect(await allOf(staff)).toBe(0)
    expect(await notesFor(staff, number)).toEqual([])
  }
})

test('the desk is not offered the reported unit', async () => {
  const { number, desks } = await driveTo(app, 'pending', { aboutUnit: 'urban-management', category: '0101' })
  expect((await desks.dispatcher.read(number)).suggestedUnit).toBeNull()
})

test('a report against the 12345 desk is not read, listed, counted or notified to its dispatchers', async () => {
  const { dispatcher, supervisor } = await openDesks(app)
  const before = await allOf(dispatcher)
  const { number } = await file(await asCitizen(app), { aboutUnit: 'desk-12345' })
  expect((await reads(dispatcher, number)).status).toBe(404)
  expect(await listed(dispatcher, number)).toBe(false)
  expect(await allOf(dispatcher)).toBe(before)
  app.clock.pass({ days: 7 })
  await app.work.clock.run()
  expect((await notesFor(supervisor, number)).map(({ title }) => title)).toEqual(['超过受理期限'])
  expect(await notesFor(dispatcher, number)).toEqual([])
})

test('a report against the supervisors keeps its identity out of their hands', async () => {
  const { number, desks } = await driveTo(app, 'handling', { aboutUnit: 'supervision', identity: 'confidential' })
  expect((await reads(desks.supervisor, number)).status).toBe(404)
  const because = { field: 'name', reasonCode: 'verify', reason: '核实发生地点和具体的情况' }
  const asked = ok(
    await desks.dispatcher.send<RevealView>('POST', `/desk/tickets/${number}/reveals`, {
      body: because,
      headers: { 'idempotency-key': newKey() },
    }),
  )
  const waiting = await desks.supervisor.send<Static<typeof RevealPage>>('GET', '/desk/reveals')
  expect(ok(waiting).items).toEqual([])
  expect(ok(await desks.supervisor.send<QueueCounts>('GET', '/desk/queues')).reveals).toBe(0)
  expect(
    (
      await desks.supervisor.send('POST', `/desk/reveals/${asked.id}/decision`, {
        body: { grant: true, reason: '已经核实有必要' },
      })
    ).status,
  ).toBe(404)
})
