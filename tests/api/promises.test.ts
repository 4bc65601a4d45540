import type { CaseView, QueueCounts } from '@contract/complaint/schema'
import type { PromiseItem, PromiseShares } from '@contract/promises/schema'
import type { Paged } from '@contract/common/schema'
import { inputs } from '../support/builders'
import { driveTo, fileAnonymously, openDesks } from '../support/journeys'
import { asCitizen, type Caller, ok, withCode } from '../support/people'
import { albumOf } from '../support/photos'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeEach(async () => void (app = await startApp()))
afterEach(() => app.close())

const promised = (day: string, text = '换好六盏路灯') => ({ ...inputs.progress, promise: { text, day } })
const list = async (caller: Caller, filter: string) =>
  ok(await caller.send<Paged<PromiseItem>>('GET', `/desk/promises?filter=${filter}`)).items
const texts = async (caller: Caller, filter: string) => (await list(caller, filter)).map(({ text }) => text)
const seen = async (caller: Caller, number: string) => ok(await caller.send<CaseView>('GET', `/complaints/${number}`))
const notes = async (caller: Caller) =>
  ok(await caller.send<{ items: { title: string }[] }>('GET', '/me/notifications')).items.map(({ title }) => title)

async function withPromise(day = '2026-12-01') {
  const driven = await driveTo(app, 'handling')
  const view = ok(await driven.desks.handler.give(driven.number, 'progress', promised(day)))
  return { ...driven, promise: view.promises[0]!.id }
}
async function keptOne() {
  const driven = await withPromise()
  const { number, desks, promise } = driven
  const photo = await albumOf(app, desks.handler).add()
  ok(await desks.handler.give(number, 'keepPromise', { promise, text: '昨天晚上都换好了', photos: [photo.id] }))
  return driven
}

test('a unit says that it kept its promise, with a photo; the person sees both and confirms', async () => {
  const { number, citizen, promise } = await keptOne()
  const before = await seen(citizen, number)
  expect(before.promises[0]).toMatchObject({ state: 'kept', kept: { text: '昨天晚上都换好了' } })
  expect(before.promises[0]?.kept?.photos).toHaveLength(1)
  expect(before.allowed).toEqual(expect.arrayContaining(['confirmPromise', 'disputePromise']))
  ok(await citizen.give(number, 'confirmPromise', { promise }))
  expect((await seen(citizen, number)).promises[0]?.state).toBe('confirmed')
})

test('the person is told when a promise is kept; the unit is reminded the morning before, unless it was kept', async () => {
  const kept = await keptOne()
  const { desks } = await withPromise('2026-12-01')
  await app.work.outbox.run()
  expect(await notes(kept.citizen)).toContain('承诺已做到')
  app.clock.set('2026-11-30 08:59')
  await app.work.outbox.run()
  expect(await notes(desks.handler)).not.toContain('承诺快到期了')
  app.clock.set('2026-11-30 09:00')
  await app.work.outbox.run()
  expect((await notes(desks.handler)).filter((title) => title === '承诺快到期了')).toHaveLength(1)
})

test('a promise for tomorrow is not reminded of at once', async () => {
  const { desks } = await withPromise('2026-11-25')
  await app.work.outbox.run()
  expect(await notes(desks.handler)).not.toContain('承诺快到期了')
})

test('disputed within seven days with words and a photo, an answered ticket is opened again; later it cannot be', async () => {
  const { number, desks, citizen, promise } = await keptOne()
  ok(await desks.handler.give(number, 'reply', inputs.reply))
  const photo = await albumOf(app, citizen).add()
  const view = ok(await citizen.give(number, 'disputePromise', { promise, text: '还有两盏不亮', photos: [photo.id] }))
  expect(view).toMatchObject({ state: 'handling', returns: 0 })
  expect(view.promises[0]?.state).toBe('disputed')
  expect(view.timeline.at(-1)).toMatchObject({ kind: 'promiseDisputed', text: '还有两盏不亮' })
  expect(view.timeline.at(-1)?.photos).toHaveLength(1)

  const other = await keptOne()
  app.clock.set('2026-12-02 00:00')
  expect(
    await other.citizen.give(other.number, 'disputePromise', { promise: other.promise, text: '没有做到' }),
  ).toMatchObject({
    status: 409,
    body: { code: 'dispute_late' },
  })
  expect((await seen(other.citizen, other.number)).allowed).not.toContain('disputePromise')
})

test('of two kept promises the later one may still be disputed when the first may not', async () => {
  const { number, desks, citizen } = await keptOne()
  const second = ok(await desks.handler.give(number, 'progress', promised('2026-12-20', '装好反光条'))).promises[1]!
  app.clock.set('2026-11-30 10:00')
  ok(await desks.handler.give(number, 'keepPromise', { promise: second.id, text: '装好了' }))
  app.clock.set('2026-12-03 10:00')
  expect((await seen(citizen, number)).allowed).toContain('disputePromise')
})

test('by 查询码 a promise is confirmed and disputed just the same', async () => {
  const desks = await openDesks(app)
  const { number, code } = await fileAnonymously(app)
  ok(await desks.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  ok(await desks.handler.give(number, 'sign', {}))
  const { promises } = ok(await desks.handler.give(number, 'progress', promised('2026-12-01')))
  ok(await desks.handler.give(number, 'keepPromise', { promise: promises[0]!.id, text: '换好了' }))
  const person = withCode(app, code)
  const view = ok(await person.give('disputePromise', { promise: promises[0]!.id, text: '还是不亮' }))
  expect(view.promises[0]?.state).toBe('disputed')
  expect(view.rights.every(({ remind }) => remind === null)).toBe(true)
})

test('the list has each promise once: to be kept, broken, waiting for the person, disputed', async () => {
  const first = await withPromise('2026-12-01')
  ok(await first.desks.handler.give(first.number, 'progress', promised('2026-11-27', '先换两盏')))
  const kept = await keptOne()
  const { desks } = first
  expect(await texts(desks.handler, 'open')).toEqual(['先换两盏', '换好六盏路灯'])
  expect(await texts(desks.handler, 'kept')).toEqual(['换好六盏路灯'])
  app.clock.set('2026-11-28 00:01')
  await app.work.clock.run()
  expect(await texts(desks.supervisor, 'broken')).toEqual(['先换两盏'])
  expect(await texts(desks.head, 'open')).toEqual(['换好六盏路灯'])
  ok(await kept.citizen.give(kept.number, 'disputePromise', { promise: kept.promise, text: '没有换好' }))
  expect(await list(desks.handler, 'disputed')).toMatchObject([
    { number: kept.number, state: 'disputed', unitName: '城市管理局', ticketState: 'handling' },
  ])
  expect(await texts(desks.handler, 'kept')).toEqual([])
})

test('once it can no longer be disputed nobody is waited for', async () => {
  const { desks } = await keptOne()
  app.clock.set('2026-12-02 00:00')
  expect(await texts(desks.handler, 'kept')).toEqual([])
})

test('the queue 承诺 holds the tickets with an open promise, earliest first, with its day', async () => {
  const later = await withPromise('2026-12-10')
  const sooner = await withPromise('2026-12-02')
  await keptOne()
  for (const desk of [sooner.desks.handler, sooner.desks.head, sooner.desks.supervisor]) {
    const page = ok(
      await desk.send<Paged<{ number: string; due: { day: string } }>>('GET', '/desk/tickets?queue=promises'),
    )
    expect(page.items.map(({ number, due }) => [number, due.day])).toEqual([
      [sooner.number, '2026-12-02'],
      [later.number, '2026-12-10'],
    ])
    const { queues } = ok(await desk.send<QueueCounts>('GET', '/desk/queues'))
    expect(queues.find(({ queue }) => queue === 'promises')?.count).toBe(2)
  }
  ok(await sooner.citizen.give(sooner.number, 'withdraw', inputs.withdraw))
  expect(await texts(sooner.desks.handler, 'open')).toHaveLength(1)
})

test('no unit sees another’s promises, nor those of a ticket about itself', async () => {
  await withPromise()
  const other = await driveTo(app, 'accepted')
  ok(await other.desks.dispatcher.give(other.number, 'dispatch', { ...inputs.dispatch, unit: 'beimen' }))
  const beimen = await app.db.query<{ n: number }>('select count(*)::int as n from ticket_promise')
  expect(beimen.rows[0]?.n).toBe(1)
  const about = await driveTo(app, 'handling', { aboutUnit: 'supervision' })
  ok(await about.desks.handler.give(about.number, 'progress', promised('2026-12-01', '不能让督查室看到')))
  expect(await texts(about.desks.supervisor, 'open')).not.toContain('不能让督查室看到')
  expect(await texts(about.desks.handler, 'open')).toContain('不能让督查室看到')
})

test('more than a page of promises comes whole and none twice', async () => {
  const { desks } = await withPromise()
  for (let n = 0; n < 5; n++) {
    const { number } = await driveTo(app, 'handling', { desks })
    for (let k = 0; k < 5; k++)
      ok(await desks.handler.give(number, 'progress', promised('2026-12-15', `第 ${n} 件第 ${k} 项`)))
  }
  const found: string[] = []
  let cursor = ''
  do {
    const page = ok(
      await desks.supervisor.send<Paged<PromiseItem>>(
        'GET',
        `/desk/promises?filter=open${cursor && `&cursor=${cursor}`}`,
      ),
    )
    found.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? ''
  } while (cursor)
  expect([found.length, new Set(found).size]).toEqual([26, 26])
})

test('the share of promises kept counts those that fell due, by unit, kept and confirmed apart', async () => {
  const { desks, citizen, number, promise } = await withPromise('2026-11-27')
  ok(await desks.handler.give(number, 'keepPromise', { promise, text: '做到了' }))
  ok(await citizen.give(number, 'confirmPromise', { promise }))
  await withPromise('2026-11-27')
  await withPromise('2027-01-30')
  app.clock.set('2026-11-28 09:00')
  await app.work.clock.run()
  const shares = ok(await desks.supervisor.send<PromiseShares>('GET', '/desk/promises/shares'))
  expect(shares).toEqual({
    from: '2026-08-30',
    to: '2026-11-27',
    items: [
      {
        unit: { code: 'urban-management', name: '城市管理局' },
        kept: 0,
        confirmed: 1,
        broken: 1,
        disputed: 0,
      },
    ],
  })
})

test('each promise stands in the list as its events tell, whatever happened', async () => {
  const { number } = await keptOne()
  const { rows } = await app.db.query<{ listed: unknown; told: unknown }>(
    `select (select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'due', due_at) order by id) from ticket_promise p where p.number = t.number) as listed,
       (select jsonb_agg(jsonb_build_object('id', p ->> 'id', 'state', p ->> 'state', 'due', (p -> 'due' ->> 'at')::timestamptz) order by p ->> 'id')
        from jsonb_array_elements(t.status -> 'promises') p) as told
     from ticket t where number = $1`,
    [number],
  )
  expect(rows[0]?.listed).toEqual(rows[0]?.told)
  expect(rows[0]?.listed).toHaveLength(1)
})

test('another citizen neither confirms nor disputes', async () => {
  const { number, promise } = await keptOne()
  const stranger = await asCitizen(app, '乙')
  expect((await stranger.give(number, 'confirmPromise', { promise })).status).toBe(404)
})
