import type { DeskItem } from '@contract/complaint/schema'
import { countedQueues, type UnitWorkload, type Workload } from '@contract/supervision-desk/schema'
import { inputs } from '../support/builders'
import { driveTo, type Desks, openDesks } from '../support/journeys'
import { asStaff, type Caller, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(120_000)

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  const desks = await openDesks(app)
  await driveTo(app, 'dispatched', { desks, category: '0203', title: '第一件路灯不亮' })
  await driveTo(app, 'awaiting', { desks, category: '0203', title: '第二件路灯不亮' })
  const { number } = await driveTo(app, 'handling', { desks, category: '0203', title: '第三件路灯不亮' })
  ok(await desks.supervisor.give(number, 'setUrgent', inputs.setUrgent))
  const promised = await driveTo(app, 'handling', { desks, category: '0203', title: '第四件路灯不亮' })
  ok(
    await desks.handler.give(promised.number, 'progress', {
      text: '已订货',
      promise: { text: '装好', day: '2026-11-26' },
    }),
  )
  const shared = await driveTo(app, 'accepted', { desks, category: '0203', title: '第五件路灯不亮' })
  ok(
    await desks.dispatcher.give(shared.number, 'dispatch', { unit: 'beimen', coUnits: ['urban-management'], note: '' }),
  )
  await driveTo(app, 'pending', { desks, title: '没有人受理的一件' })
})
afterAll(() => app.close())

const loadOf = async (staff: Caller) => ok(await staff.send<Workload>('GET', '/desk/workload'))
const unitOf = async (staff: Caller, unit: string) =>
  ok(await staff.send<UnitWorkload>('GET', `/desk/workload/${unit}`))
async function listed(staff: Caller, query: string): Promise<DeskItem[]> {
  const items: DeskItem[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: DeskItem[]; nextCursor: string | null } = ok(
      await staff.send<{ items: DeskItem[]; nextCursor: string | null }>(
        'GET',
        `/desk/tickets?${query}${cursor && `&cursor=${cursor}`}`,
      ),
    )
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

/** Every figure is as many tickets as the list behind it holds. */
async function figuresHold(supervisor: Caller) {
  for (const { unit, opinions, ...figures } of (await loadOf(supervisor)).items) {
    for (const queue of countedQueues)
      expect(`${unit.code} ${queue} ${(await listed(supervisor, `queue=${queue}&unit=${unit.code}`)).length}`).toBe(
        `${unit.code} ${queue} ${figures[queue]}`,
      )
    expect(await listed(supervisor, `queue=opinions&unit=${unit.code}`)).toHaveLength(opinions)
    const { people } = await unitOf(supervisor, unit.code)
    for (const person of people) {
      if (person.staffNo === null) continue
      const own = `unit=${unit.code}&handler=${person.staffNo}`
      for (const queue of countedQueues)
        expect(await listed(supervisor, `queue=${queue}&${own}`)).toHaveLength(person[queue])
    }
    expect(people.reduce((sum, { inHand }) => sum + inHand, 0)).toBe(figures.inHand)
  }
}

test.each(['2026-11-24 15:00', '2026-11-26 09:00', '2026-12-01 09:00', '2026-12-03 09:00'])(
  'at %s each figure of units and people is what its list holds',
  async (moment) => {
    app.clock.set(moment)
    await app.work.clock.run()
    await figuresHold(await asStaff(app, 'supervisor'))
  },
)

test('the longest overdue stand first, and what is overdue at no unit is said apart', async () => {
  const supervisor = await asStaff(app, 'supervisor')
  const late = await listed(supervisor, 'queue=overdue')
  expect(late.length).toBeGreaterThan(3)
  const dues = late.map(({ due }) => due!.at)
  expect(dues).toEqual([...dues].sort())
  const { items, atDesks } = await loadOf(supervisor)
  expect(atDesks).toEqual({ pending: 1, accepted: 0, reviewing: 0 })
  expect(items.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(late.length - 1)
  const oldest = items
    .map(({ overdueSince }) => overdueSince)
    .filter(Boolean)
    .sort()[0]
  expect(late.find(({ unitName }) => unitName !== null)?.due?.at).toBe(oldest)
})

test('重点 has the urgent first, then by deadline, page after page without a gap, with the reasons told', async () => {
  const supervisor = await asStaff(app, 'supervisor')
  const first = await listed(supervisor, 'queue=priority')
  expect(first[0]).toMatchObject({ priority: 2, title: '第三件路灯不亮' })
  expect(first[0]!.reasons).toEqual(expect.arrayContaining(['urgent', 'supervised', 'overdue']))
  expect(first.find(({ title }) => title === '第四件路灯不亮')?.reasons).toContain('promiseBroken')
  expect(first.map(({ priority }) => priority)).toEqual([...first.map(({ priority }) => priority)].sort().reverse())
})

test('a head reads the own unit and no other; a handler, a citizen and an administrator nothing', async () => {
  const head = await asStaff(app, 'head')
  const { items, atDesks } = await loadOf(head)
  expect(items.map(({ unit }) => unit.code)).toEqual(['urban-management'])
  expect(atDesks).toBeNull()
  expect((await unitOf(head, 'urban-management')).people.map(({ staffNo }) => staffNo)).toContain('2201')
  expect((await head.send('GET', '/desk/workload/beimen')).status).toBe(404)
  expect((await head.send('GET', '/desk/tickets?queue=overdue&unit=beimen')).status).toBe(404)
  const handler = await asStaff(app, 'handler')
  expect((await handler.send('GET', '/desk/workload')).status).toBe(404)
  expect((await handler.send('GET', '/desk/tickets?queue=inHand&unit=beimen')).status).toBe(404)
  expect((await asStaff(app, 'dispatcher').then((desk) => desk.send('GET', '/desk/workload/nowhere'))).status).toBe(404)
})

test('a list of one 承办人 never holds more than its reader may see', async () => {
  const desks: Desks = await openDesks(app)
  const other = await asStaff(app, 'otherHandler')
  expect(await listed(other, 'queue=inHand&handler=2201')).toEqual([])
  expect((await listed(desks.supervisor, 'queue=inHand&handler=2201')).length).toBeGreaterThan(1)
})
