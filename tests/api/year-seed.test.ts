import type { CaseItem, Queue, QueueCounts } from '@contract/complaint/schema'
import { states } from '@contract/complaint/states'
import { replay } from '@contract/complaint/reducer'
import { fillYear } from '../../server/seed/year/fill'
import { chunksOf, createPlan, type YearOrder } from '../../server/seed/year/plan'
import { verifyChain } from '../../server/src/modules/chain/public'
import { callUntil, columnsOf } from '../../server/src/modules/complaint/columns'
import { ticketRepository } from '../../server/src/modules/complaint/public'
import { createWorkingCalendar } from '../../server/src/plugins/calendar/working-calendar'
import { demoRegion, leadsOf } from '../support/demo-region'
import { openDesks, type Desks } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'
import type { Happening } from '../support/paper-ticket'
import { breachIn } from '../support/ticket-law'

/** More than are looked through one by one, so that the index has its part. */
const COUNT = 705

let app: TestApp
let desks: Desks
let order: YearOrder
let truth: string[]
beforeAll(async () => {
  app = await startApp()
  order = { seed: 7, years: 1, scale: 0.02, now: app.clock.now() }
  const made = await fillYear({ url: app.url, order, region: demoRegion, keys: app.keys, leads: leadsOf(demoRegion) })
  expect(made.count).toBe(COUNT)
  truth = made.truth.trim().split('\n')
  desks = await openDesks(app)
})
afterAll(() => app.close())

const numbers = () => truth.map((line) => line.split(',')[0]!)

test('a year has the tickets of a year, and every state is there for who looks at the desks', async () => {
  const { rows } = await app.db.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from ticket group by state',
  )
  expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(COUNT)
  expect(rows.map(({ state }) => state).sort()).toEqual([...states].sort())
  const counted = async (sql: string) =>
    (await app.db.query<{ n: number }>(`select count(*)::int as n ${sql}`)).rows[0]!.n
  for (const identity of ['named', 'confidential', 'anonymous'])
    expect(await counted(`from ticket where identity = '${identity}'`)).toBeGreaterThan(0)
  expect(await counted('from rating')).toBeGreaterThan(0)
  expect(await counted(`from ticket where state = 'closed' and status -> 'rated' = '[]'`)).toBeGreaterThan(0)
  expect(await counted('from complainant')).toBe(await counted(`from ticket where identity <> 'anonymous'`))
  expect(await counted('from lookup')).toBe(await counted(`from ticket where identity = 'anonymous'`))
})

test('each ticket is what its events make of it, and none of them broke the rules on the way', async () => {
  const repository = ticketRepository(app.db)
  for (const number of numbers().filter((_, n) => n % 2 === 0)) {
    const events = await repository.listEvents(number)
    const ticket = (await repository.find(number))!
    expect(replay(events)).toEqual(ticket.status)
    const history: Happening[] = []
    for (const [n, event] of events.entries()) {
      const before = history.at(-1)?.after ?? null
      history.push({ event: event, before, after: replay(events.slice(0, n + 1))! })
    }
    expect(breachIn(history)).toBeNull()
  }
})

test('what lists and clocks read stands beside each ticket as the service would have written it', async () => {
  const { rows } = await app.db.query<{
    number: string
    wake: Date | null
    due: Date | null
    call: Date | null
    lead: string | null
  }>('select number, wake_at as wake, due_at as due, call_until as call, lead_unit as lead from ticket')
  const repository = ticketRepository(app.db)
  for (const row of rows) {
    const { status } = (await repository.find(row.number))!
    const { wakeAt, dueAt, leadUnit } = columnsOf(status)
    const iso = (at: Date | null) => at?.toISOString() ?? null
    expect([iso(row.wake), iso(row.due), iso(row.call), row.lead]).toEqual([wakeAt, dueAt, callUntil(status), leadUnit])
  }
})

test('nobody is told of the past and no clock wakes when the service starts', async () => {
  expect(await app.work.clock.run()).toBe(0)
  const { rows } = await app.db.query<{ n: number }>('select count(*)::int as n from outbox where done_at is null')
  expect(rows[0]!.n).toBe(0)
  const versions = () => app.db.query('select number, version from ticket order by number')
  const before = await versions()
  await app.work.outbox.run()
  await app.work.retention.run()
  expect((await versions()).rows).toEqual(before.rows)
})

test('the chain of the year holds', async () => {
  await app.work.sealer.run()
  await app.work.roots.run()
  const { findings, tickets } = await verifyChain({ db: app.db, region: demoRegion.code, signer: app.ports.signer })
  expect(findings).toEqual([])
  expect(tickets).toBe(COUNT)
})

test('the same seed tells the same year, and its labels name which tickets are the same problem', () => {
  const calendar = createWorkingCalendar(demoRegion)
  const told = () => {
    const filingsOf = createPlan(order, demoRegion)
    return chunksOf(order, calendar).flatMap((chunk) => filingsOf(chunk))
  }
  const [first, second] = [told(), told()]
  expect(second).toEqual(first)
  expect(truth.map((line) => line.split(',')[1])).toEqual(first.map(({ problem }) => problem.id))
  const together = first.filter(({ problem }) => first.filter((other) => other.problem.id === problem.id).length > 1)
  expect(together.length).toBeGreaterThan(50)
  expect(new Set(together.map(({ story }) => story)).size).toBeGreaterThan(together.length * 0.9)
})

type Page = { items: CaseItem[]; nextCursor: string | null }
async function readAll(caller: Caller, path: string): Promise<string[]> {
  const found: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = ok(await caller.send<Page>('GET', `${path}${cursor === '' ? '' : `&cursor=${cursor}`}`))
    found.push(...page.items.map(({ number }) => number))
    cursor = page.nextCursor
  }
  return found
}

test('page after page every desk sees each ticket of each queue once, as many as are counted', async () => {
  for (const caller of [
    desks.dispatcher,
    desks.handler,
    desks.head,
    desks.supervisor,
    await asStaff(app, 'otherHandler'),
  ]) {
    const { queues } = ok(await caller.send<QueueCounts>('GET', '/desk/queues'))
    for (const { queue, count } of queues as { queue: Queue; count: number }[]) {
      const found = await readAll(caller, `/desk/tickets?queue=${queue}`)
      expect([queue, new Set(found).size, found.length]).toEqual([queue, found.length, count])
    }
  }
})

test('a word is found in every ticket that has it, whether it is in a third of them or in one', async () => {
  for (const word of ['请', '路灯', '暖气', '小区', '垃圾', '示例', '一个从没有人写过的词']) {
    const { rows } = await app.db.query<{ number: string }>(
      'select number from ticket where position($1 in words) > 0',
      [word],
    )
    const found = await readAll(desks.dispatcher, `/desk/tickets?queue=all&q=${encodeURIComponent(word)}`)
    expect([word, found.length]).toEqual([word, rows.length])
    expect(new Set(found)).toEqual(new Set(rows.map(({ number }) => number)))
  }
})

test('the people of the demo find what they filed themselves, and their identity opens', async () => {
  const citizen = await asCitizen(app, '甲')
  const own = await readAll(citizen, '/complaints?filter=ended')
  expect(own.length).toBeGreaterThan(0)
  const view = await citizen.send('GET', `/complaints/${own[0]}`)
  expect(view.status).toBe(200)
})
