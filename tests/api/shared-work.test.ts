import type { NotificationPage } from '@contract/account/schema'
import type { CaseView, DeskItem } from '@contract/complaint/schema'
import type { Static } from 'typebox'
import { createStaffCommands } from '../../server/src/modules/account/public'
import { wechatRepository } from '../../server/src/modules/wechat/public'
import { inputs } from '../support/builders'
import { driveTo, openDesks } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok, signedIn } from '../support/people'
import { phones, startApp, type TestApp } from '../support/start-app'

jest.setTimeout(120_000)

let app: TestApp
beforeEach(async () => void (app = await startApp()))
afterEach(() => app.close())

const withCoUnit = { unit: 'urban-management', coUnits: ['beimen'], note: '' }
async function shared() {
  const { number, desks, citizen } = await driveTo(app, 'accepted', { category: '0203' })
  ok(await desks.dispatcher.give(number, 'dispatch', withCoUnit))
  const helper = await asStaff(app, 'otherHandler')
  const helperHead = await asStaff(app, 'otherHead')
  return { number, citizen, desks, helper, helperHead }
}
/** The wall clock of Shanghai, as the test's clock is set by it. */
const wall = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
const queue = async (staff: Caller, name: string) =>
  ok(await staff.send<{ items: DeskItem[] }>('GET', `/desk/tickets?queue=${name}`)).items.map(({ number }) => number)
const notes = async (caller: Caller, number: string | null = null) => {
  await app.work.outbox.run()
  const all = ok(await caller.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items
  return all.filter((note) => number === null || note.number === number).map(({ title }) => title)
}
const escalations = async (number: string) =>
  (
    await app.db.query<{ rung: string }>(
      `select payload->>'rung' as rung from ticket_event where number = $1 and kind = 'escalated' order by seq`,
      [number],
    )
  ).rows.map(({ rung }) => rung)

test('a co-unit finds the ticket among what it owes, gives its opinion once, and the lead reads it; the citizen does not', async () => {
  const { number, citizen, desks, helper } = await shared()
  expect(await queue(helper, 'opinions')).toEqual([number])
  const before = await helper.read(number)
  expect(before.opinions).toMatchObject([{ unit: { code: 'beimen' }, due: { overdue: false }, given: null }])
  const half = before.opinions[0]!.due!.at
  expect(Date.parse(half)).toBeLessThan(Date.parse(before.replyBy!.at))
  const words = '我们这一段的线路没有问题'
  ok(await helper.give(number, 'giveOpinion', { text: words }))
  expect(await queue(helper, 'opinions')).toEqual([])
  expect((await helper.give(number, 'giveOpinion', { text: words })).status).toBe(409)
  expect((await desks.handler.read(number)).opinions).toMatchObject([
    { unit: { code: 'beimen' }, due: null, given: { text: words, staffNo: '2301' } },
  ])
  expect(await notes(desks.handler, number)).toContain('协办意见已提交')
  const read = await citizen.send<CaseView>('GET', `/complaints/${number}`)
  expect(read.text).not.toContain(words)
  expect(read.body.coUnits.map(({ code }) => code)).toEqual(['beimen'])
})

test('units invited later are told alone, the citizen reads who works together and not what was written to them', async () => {
  const { number, citizen, desks, helper } = await shared()
  await notes(helper, number)
  const secret = '请先看现场再说'
  ok(await desks.supervisor.give(number, 'inviteCoUnits', { units: ['housing'], note: secret }))
  expect(await notes(helper, number)).toEqual(['新的协办工单'])
  const read = await citizen.send<CaseView>('GET', `/complaints/${number}`)
  expect(read.body.timeline.find(({ kind }) => kind === 'coUnitsInvited')?.text).toBe(
    app.ports.region.unit('housing')?.name,
  )
  expect(read.text).not.toContain(secret)
  expect((await desks.handler.read(number)).timeline.at(-1)?.text).toContain(secret)
  expect((await helper.give(number, 'inviteCoUnits', { units: ['water'], note: '' })).status).toBe(409)
})

test('an opinion that is late rings once at everybody it concerns, and no more at who has given theirs', async () => {
  const { number, desks, helper, helperHead } = await shared()
  ok(await desks.handler.give(number, 'sign', {}))
  ok(await desks.handler.give(number, 'inviteCoUnits', { units: ['housing'], note: '' }))
  const half = Date.parse((await helper.read(number)).opinions[0]!.due!.at)
  app.clock.set(wall(half - 1000))
  await app.work.clock.run()
  expect(await escalations(number)).toEqual([])
  ok(await (await asStaff(app, 'otherHandler')).give(number, 'giveOpinion', { text: '我们这边没有问题' }))
  app.clock.set(wall(half + 1000))
  const copies = [app, await app.copy(), await app.copy()]
  await Promise.all(copies.map((copy) => copy.work.clock.run()))
  await Promise.all(copies.map((copy) => copy.work.clock.run()))
  expect([...(await escalations(number))].sort()).toEqual(['half', 'opinion-overdue'])
  await Promise.all(copies.map((copy) => copy.work.outbox.run()))
  const fresh = await openDesks(app)
  for (const staff of [fresh.handler, fresh.head, fresh.supervisor])
    expect((await notes(staff, number)).filter((title) => title === '协办意见逾期')).toHaveLength(1)
  for (const staff of [await asStaff(app, 'otherHandler'), await asStaff(app, 'otherHead')])
    expect(await notes(staff, number)).not.toContain('协办意见逾期')
  expect(helperHead.token).not.toBeNull()
})

test('handlers and heads of the unit that owes the opinion hear of it', async () => {
  const { number } = await shared()
  const half = Date.parse((await (await asStaff(app, 'otherHandler')).read(number)).opinions[0]!.due!.at)
  app.clock.set(wall(half + 1000))
  await app.work.clock.run()
  for (const who of ['otherHandler', 'otherHead'] as const)
    expect(await notes(await asStaff(app, who), number)).toContain('协办意见逾期')
})

test('督办 goes from its opening over the report to the closing opinion, and the ticket keeps every round', async () => {
  const { number, desks, citizen } = await driveTo(app, 'handling', { category: '0203' })
  const { supervisor, handler, head } = desks
  ok(await supervisor.give(number, 'openSupervision', { ground: 'refuses', reason: '请三天内说明为什么不办' }))
  expect(await queue(supervisor, 'toReport')).toEqual([number])
  expect(await queue(handler, 'toReport')).toEqual([number])
  expect((await supervisor.give(number, 'openSupervision', inputs.openSupervision)).status).toBe(409)
  const open = (await head.read(number)).supervisions
  expect(open).toMatchObject([{ by: 'supervisor', ground: 'refuses', report: null, closed: null }])
  expect(open[0]!.reportBy).toMatchObject({ overdue: false })
  ok(await head.give(number, 'reportSupervision', { text: '已经安排抢修，明天完成' }))
  expect(await queue(supervisor, 'toReport')).toEqual([])
  expect(await queue(supervisor, 'toClose')).toEqual([number])
  expect((await handler.give(number, 'reportSupervision', inputs.reportSupervision)).status).toBe(409)
  ok(await supervisor.give(number, 'closeSupervision', { opinion: '已经抢修，不再拖延', finding: 'mended' }))
  expect(await queue(supervisor, 'toClose')).toEqual([])
  ok(await supervisor.give(number, 'openSupervision', { ground: 'repeated', reason: '又有群众反映' }))
  expect((await handler.read(number)).supervisions).toMatchObject([
    { report: { text: '已经安排抢修，明天完成', staffNo: '2200' }, closed: { finding: 'mended' } },
    { ground: 'repeated', report: null, closed: null },
  ])
  const read = await citizen.send<CaseView>('GET', `/complaints/${number}`)
  expect(read.body.timeline.filter(({ kind }) => kind.startsWith('supervision')).map(({ text }) => text)).toEqual([
    '请三天内说明为什么不办',
    '已经抢修，不再拖延',
    '又有群众反映',
  ])
  expect(read.text).not.toContain('已经安排抢修，明天完成')
})

test('every rung of the ladder rings once, over three copies of the service, at those it is for', async () => {
  const { number } = await driveTo(app, 'dispatched', { category: '0203' })
  const copies = [app, await app.copy(), await app.copy()]
  for (const day of [
    '2026-11-24 12:00',
    '2026-11-26 12:00',
    '2026-12-01 09:00',
    '2026-12-02 00:00',
    '2026-12-08 00:00',
  ]) {
    app.clock.set(day)
    await Promise.all(copies.map((copy) => copy.work.clock.run()))
    await Promise.all(copies.map((copy) => copy.work.outbox.run()))
  }
  expect(await escalations(number)).toEqual(['unsigned', 'half', 'eighty', 'overdue', 'report-overdue'])
  const ladder = ['办理期限过半', '办理期限已过八成', '超过答复期限', '督办反馈逾期']
  const heard = async (who: 'handler' | 'head' | 'supervisor' | 'dispatcher') =>
    (await notes(await asStaff(app, who), number)).filter((title) => [...ladder, '派单后未及时签收'].includes(title))
  for (const who of ['handler', 'supervisor'] as const) expect((await heard(who)).sort()).toEqual([...ladder].sort())
  expect((await heard('head')).sort()).toEqual([...ladder, '派单后未及时签收'].sort())
  expect(await heard('dispatcher')).toEqual([])
  const [opened] = (await (await asStaff(app, 'supervisor')).read(number)).supervisions
  expect(opened).toMatchObject({ by: 'clock', ground: 'overdue', reportBy: { overdue: true } })
})

test('whoever signs is the 承办人; the head gives it to another, who alone is told; a stranger is refused', async () => {
  const staff = createStaffCommands({ ...app.ports, unbindWechat: (tx, id) => wechatRepository(tx).remove([id]) })
  await staff.add({ phone: '19920000001', role: 'handler', unit: 'urban-management', number: '2202' })
  const second = await signedIn(app, '19920000001')
  const { number, desks } = await driveTo(app, 'handling', { category: '0203' })
  expect((await desks.head.read(number)).handler).toEqual({ staffNo: '2201', gone: false })
  expect(await queue(desks.handler, 'mine')).toEqual([number])
  expect((await desks.head.give(number, 'assign', { handler: '2301', reason: '' })).status).toBe(422)
  ok(await desks.head.give(number, 'assign', { handler: '2202', reason: '请你接着办' }))
  expect(await queue(desks.handler, 'mine')).toEqual([])
  expect(await queue(second, 'mine')).toEqual([number])
  expect(await notes(second, number)).toContain('这件工单由您承办')
  expect(await notes(desks.handler, number)).not.toContain('这件工单由您承办')
  await staff.close('2202')
  expect((await desks.head.read(number)).handler).toEqual({ staffNo: '2202', gone: true })
  expect(await notes(desks.head)).toContain('承办人已离岗，请重新指定')
  expect(await notes(await asStaff(app, 'otherHead'))).not.toContain('承办人已离岗，请重新指定')
})

test('nobody of the unit is told of a colleague who left with nothing in hand', async () => {
  const staff = createStaffCommands({ ...app.ports, unbindWechat: (tx, id) => wechatRepository(tx).remove([id]) })
  await staff.add({ phone: '19920000002', role: 'handler', unit: 'urban-management', number: '2203' })
  await staff.close('2203')
  expect(await notes(await asStaff(app, 'head'))).toEqual([])
  expect(phones.head).toBeDefined()
  expect(await notes(await asCitizen(app))).toEqual([])
})
