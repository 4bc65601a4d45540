import type { CaseCounts, CaseItem, Queue, QueueCounts } from '@contract/complaint/schema'
import { limits } from '@contract/complaint/limits'
import { inputs } from '../support/builders'
import { driveTo, file, openDesks, type Desks } from '../support/journeys'
import { asCitizen, asStaff, type Caller, type Citizen, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

const MANY = limits.pageSize * 2 + 5

let app: TestApp
let desks: Desks
let citizen: Citizen
let numbers: string[]
beforeAll(async () => {
  app = await startApp()
  desks = await openDesks(app)
  citizen = await asCitizen(app, '甲')
  numbers = []
  for (let n = 0; n < MANY; n++) {
    if (n % 3 === 0) app.clock.pass({ minutes: 7 })
    numbers.push((await file(citizen, { title: `第 ${n} 件：${n % 2 ? '路灯' : '井盖'}坏了` })).number)
  }
})
afterAll(() => app.close())

type Page = { items: CaseItem[]; nextCursor: string | null }
async function readAll(caller: Caller, path: string, from = ''): Promise<CaseItem[]> {
  const items: CaseItem[] = []
  for (let cursor: string | null = from; cursor !== null;) {
    const page: Page = ok(await caller.send<Page>('GET', `${path}${cursor === '' ? '' : `&cursor=${cursor}`}`))
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}
const found = async (caller: Caller, path: string) => (await readAll(caller, path)).map(({ number }) => number)

test.each([
  ['the citizen', () => citizen, '/complaints?filter=open'],
  ['the dispatcher by the oldest deadline', () => desks.dispatcher, '/desk/tickets?queue=pending'],
  ['the dispatcher by everything', () => desks.dispatcher, '/desk/tickets?queue=all'],
] as const)('reading page after page shows %s each ticket once', async (_who, caller, path) => {
  const all = await found(caller(), path)
  expect(all).toHaveLength(MANY)
  expect(new Set(all)).toEqual(new Set(numbers))
})

test('a ticket filed while somebody reads is not shown twice and hides none', async () => {
  const first = ok(await desks.dispatcher.send<Page>('GET', '/desk/tickets?queue=all'))
  const { number } = await driveTo(app, 'pending', { citizen: await asCitizen(app, '乙'), desks })
  const rest = await readAll(desks.dispatcher, '/desk/tickets?queue=all', first.nextCursor!)
  const shown = [...first.items, ...rest].map((item) => item.number)
  expect(new Set(shown).size).toBe(shown.length)
  expect(numbers.every((each) => shown.includes(each))).toBe(true)
  ok(await desks.dispatcher.give(number, 'refuse', inputs.refuse))
})

test('a desk finds a ticket by its number, its last digits, or words in any order; never what only resembles them', async () => {
  const wanted = numbers[7]!
  const search = (text: string) => found(desks.dispatcher, `/desk/tickets?queue=all&q=${encodeURIComponent(text)}`)
  expect(await search(wanted)).toEqual([wanted])
  expect(await search(` ${wanted.slice(0, 8)} ${wanted.slice(8)} `)).toEqual([wanted])
  expect(await search(wanted.slice(-7))).toEqual([wanted])
  expect(await search('坏了 第 7 件')).toContain(wanted)
  expect(await search('路灯坏了')).toHaveLength(Math.floor(MANY / 2))
  expect(await search('灯路')).toEqual([])
  expect(await search('%')).toEqual([])
  expect(await search("'; drop table ticket")).toEqual([])
})

test('four or seven digits are the end of a number, or a year, a house or a lamp that somebody wrote about', async () => {
  const { number: written } = await file(citizen, { story: '门牌 2026 号前的 1234567 号灯杆不亮，已经一周。' })
  const search = (text: string) => found(desks.dispatcher, `/desk/tickets?queue=all&q=${encodeURIComponent(text)}`)
  expect(await search('2026')).toContain(written)
  expect(await search('1234567')).toContain(written)
  expect(await search(written.slice(-4))).toContain(written)
  expect(await search('9999')).toEqual([])
})

test('a citizen finds only among the own', async () => {
  const other = await asCitizen(app, '乙')
  expect(await found(other, `/complaints?q=${encodeURIComponent('路灯坏')}`)).not.toContain(numbers[1])
  expect(await found(citizen, `/complaints?q=${encodeURIComponent('路灯坏')}`)).toHaveLength(Math.floor(MANY / 2))
})

test('every queue holds as many tickets as its count says, for each desk', async () => {
  for (const state of ['accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied'] as const)
    await driveTo(app, state, { citizen, desks })
  const { number: extended } = await driveTo(app, 'handling', { citizen, desks })
  ok(await desks.handler.give(extended, 'requestExtension', inputs.requestExtension))
  const { number: drafted } = await driveTo(app, 'handling', { citizen, desks })
  ok(await desks.handler.give(drafted, 'reply', { ...inputs.reply, outcome: 'unsolved' }))
  app.clock.pass({ days: 2 })
  const filled = new Set<Queue>()
  for (const staff of [...Object.values(desks), await asStaff(app, 'otherHandler')]) {
    for (const { queue, count } of ok(await staff.send<QueueCounts>('GET', '/desk/queues')).queues) {
      expect({ queue, n: (await found(staff, `/desk/tickets?queue=${queue}`)).length }).toEqual({ queue, n: count })
      if (count > 0) filled.add(queue)
    }
  }
  for (const queue of [
    'pending',
    'objected',
    'toSign',
    'handling',
    'awaiting',
    'replied',
    'signatures',
    'extensions',
    'overdue',
  ] as const)
    expect([...filled]).toContain(queue)
})

test('what waits for the citizen comes first, and the counts agree', async () => {
  const items = await readAll(citizen, '/complaints?filter=open')
  const turns = items.map(({ turn }) => turn === 'citizen')
  expect(turns.lastIndexOf(true)).toBe(turns.filter(Boolean).length - 1)
  const counts = ok(await citizen.send<CaseCounts>('GET', '/complaints/counts'))
  expect(counts).toEqual({
    open: items.length,
    ended: (await readAll(citizen, '/complaints?filter=ended')).length,
    turn: turns.filter(Boolean).length,
  })
})

test('a handler sees the own unit’s tickets and those it helps with, no others', async () => {
  const other = await asStaff(app, 'otherHandler')
  const before = await found(other, '/desk/tickets?queue=all')
  const { number } = await driveTo(app, 'accepted', { citizen, desks })
  ok(await desks.dispatcher.give(number, 'dispatch', { unit: 'urban-management', coUnits: ['beimen'], note: '' }))
  expect(new Set(await found(other, '/desk/tickets?queue=all'))).toEqual(new Set([...before, number]))
  expect((await other.read(number)).allowed).toEqual(['giveOpinion', 'note'])
  // Looked up by the index: each unit among what it was given.
  const byTail = (who: typeof other) => found(who, `/desk/tickets?queue=all&q=${number.slice(-7)}`)
  expect(await byTail(desks.handler)).toEqual([number])
  expect(await byTail(other)).toEqual([number])
})
