import type { NotificationPage } from '@contract/account/schema'
import type { KnownProblemPage, ProblemView } from '@contract/neighbours/schema'
import type { Static } from 'typebox'
import { inputs, newKey, anonymousComplaint } from '../support/builders'
import { driveTo, file, fileAnonymously, newAddress, openDesks, type Desks } from '../support/journeys'
import { alike, likenessOf, problemOf, publication, publish, suggestionsFor } from '../support/neighbours'
import { asCitizen, asStaff, type Citizen, ok, send, visitor } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(120_000)

let app: TestApp
let desks: Desks
let filer: Citizen
let neighbour: Citizen
let number: string
let id: string

beforeAll(async () => {
  app = await startApp()
  desks = await openDesks(app)
  filer = await asCitizen(app, '甲')
  neighbour = await asCitizen(app, '乙')
})
afterAll(() => app.close())

beforeEach(async () => {
  await app.db.query('truncate ticket, notification, outbox cascade')
  ;({ number } = await driveTo(app, 'handling', { citizen: filer, desks }))
  id = await publish(desks.dispatcher, number)
})

const support = (citizen: Citizen, problem = id) => citizen.send<ProblemView>('PUT', `/problems/${problem}/support`)
const letGo = (citizen: Citizen, problem = id) => citizen.send<ProblemView>('DELETE', `/problems/${problem}/support`)
const listed = async (query = '') =>
  ok(await visitor(app).send<Static<typeof KnownProblemPage>>('GET', `/problems${query}`)).items

describe('what everybody reads', () => {
  test('somebody not signed in reads the desk’s words, and nothing of the ticket or its filer', async () => {
    const reply = await send(app, 'GET', `/problems/${id}`)
    expect(reply.body).toMatchObject({
      id,
      ...publication,
      stage: 'handling',
      supporters: 0,
      supported: null,
      own: false,
    })
    const { story, title } = await filer.read(number)
    for (const secret of [number, story, title, '王小明', '小学门口']) expect(reply.text).not.toContain(secret)
  })

  test('one who looks for the street, the kind and what is still open finds it, others do not', async () => {
    expect(await listed('?place=990102005000&category=01&filter=open')).toMatchObject([{ id }])
    expect(await listed('?place=990102005002&category=0101')).toMatchObject([{ id }])
    expect(await listed('?place=990102001000')).toEqual([])
    expect(await listed('?category=0203')).toEqual([])
    expect(await listed('?filter=answered')).toEqual([])
  })

  test('people see by which steps it went and how it ended, in no words but the table’s', async () => {
    ok(
      await desks.handler.give(number, 'reply', {
        ...inputs.reply,
        promises: [{ text: '给您家门口装灯', day: '2026-12-01' }],
      }),
    )
    const view = await problemOf(visitor(app), id)
    expect(view).toMatchObject({
      stage: 'answered',
      outcome: 'solved',
      promises: [{ day: '2026-12-01', state: 'open' }],
    })
    expect(view.steps.map(({ step }) => step).sort()).toEqual([
      'accepted',
      'answered',
      'dispatched',
      'handling',
      'published',
    ])
    expect(JSON.stringify(view)).not.toContain('装灯')
    expect(await listed('?filter=answered')).toMatchObject([{ id }])
  })

  test('what is no longer published answers as what never was', async () => {
    ok(await desks.dispatcher.give(number, 'unpublish', inputs.unpublish))
    const [gone, never] = [await send(app, 'GET', `/problems/${id}`), await send(app, 'GET', `/problems/${newId()}`)]
    expect([gone.status, never.status]).toEqual([404, 404])
    expect(await listed()).toEqual([])
    expect((await suggestionsFor(neighbour)).items).toEqual([])
    expect((await filer.read(number)).timeline.find(({ kind }) => kind === 'unpublished')?.text).toBeNull()
  })

  test('pages of problems follow each other without a gap or a double', async () => {
    for (let n = 0; n < 24; n++) {
      app.clock.pass({ minutes: 1 })
      const each = await driveTo(app, 'accepted', { citizen: filer, desks })
      await publish(desks.dispatcher, each.number, { title: `路灯第 ${n} 处` })
    }
    const first = ok(await visitor(app).send<Static<typeof KnownProblemPage>>('GET', '/problems'))
    const rest = await listed(`?cursor=${first.nextCursor}`)
    expect(new Set([...first.items, ...rest].map((each) => each.id)).size).toBe(25)
  })
})

describe('publishing', () => {
  test.each([
    ['a phone', '请联系 138 0000 0000 了解情况，路灯不亮'],
    ['a citizen number', '身份证 11010519491231002X 的人反映路灯不亮'],
    ['the filer’s name', '王小明说这里的路灯不亮，正在处理'],
  ])('a desk that leaves %s in it is asked to take it out', async (_what, text) => {
    const { number: next } = await driveTo(app, 'accepted', { citizen: filer, desks })
    const reply = await desks.dispatcher.give(next, 'publish', { ...publication, text })
    expect(reply.body).toMatchObject({ code: 'publish_personal', errors: [{ path: '/text' }] })
  })

  test('a desk that pastes what the citizen wrote is asked for words of its own', async () => {
    const { number: next } = await driveTo(app, 'accepted', { citizen: filer, desks })
    const { story } = await filer.read(next)
    const reply = await desks.dispatcher.give(next, 'publish', { ...publication, text: `情况是：${story}` })
    expect(reply.body).toMatchObject({ code: 'publish_copied' })
  })

  test('confidential tickets and reports cannot be published', async () => {
    const secret = await driveTo(app, 'accepted', { citizen: filer, desks, identity: 'confidential' })
    expect((await desks.dispatcher.give(secret.number, 'publish', publication)).body).toMatchObject({
      code: 'not_publishable',
    })
    expect((await likenessOf(desks.dispatcher, secret.number)).allowed).not.toContain('publish')
  })

  test('published again after a mend it is known by the same id and keeps its supporters', async () => {
    ok(await support(neighbour))
    ok(await desks.dispatcher.give(number, 'unpublish', inputs.unpublish))
    expect(await publish(desks.dispatcher, number, { title: '路灯不亮（已更正地点）' })).toBe(id)
    expect(await problemOf(visitor(app), id)).toMatchObject({ title: '路灯不亮（已更正地点）', supporters: 1 })
  })
})

describe('附议', () => {
  test('a neighbour counts once, however often and from however many devices it is tapped', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => support(neighbour)))
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await problemOf(neighbour, id)).toMatchObject({ supporters: 1, supported: true })
    await Promise.all(Array.from({ length: 5 }, () => letGo(neighbour)))
    expect(await problemOf(neighbour, id)).toMatchObject({ supporters: 0, supported: false })
  })

  test('who filed it does not support their own, and nobody supports what is answered', async () => {
    expect((await support(filer)).body).toMatchObject({ code: 'support_own' })
    ok(await desks.handler.give(number, 'reply', inputs.reply))
    expect((await support(neighbour)).body).toMatchObject({ code: 'support_ended' })
  })

  test('the database holds no account of a supporter that could be read or matched', async () => {
    const other = await driveTo(app, 'handling', { citizen: filer, desks })
    const second = await publish(desks.dispatcher, other.number)
    ok(await support(neighbour))
    ok(await support(neighbour, second))
    const { rows } = await app.db.query<{ row: string; supporter: Buffer }>(
      'select s::text as row, supporter from support s',
    )
    const me = await app.db.query<{ id: string }>(`select id from account where role = 'citizen'`)
    for (const { id: account } of me.rows) for (const { row } of rows) expect(row).not.toContain(account)
    expect(rows[0]!.supporter.equals(rows[1]!.supporter)).toBe(false)
  })

  test('supporters are told when it is answered, and only those who still support it', async () => {
    const third = await asCitizen(app, { phone: '19900000777' })
    ok(await support(neighbour))
    ok(await support(third))
    ok(await letGo(third))
    ok(await desks.handler.give(number, 'reply', inputs.reply))
    for (let n = 0; n < 3; n++) await app.work.outbox.run()
    const news = async (who: Citizen) =>
      ok(await who.send<Static<typeof NotificationPage>>('GET', '/me/notifications')).items
    expect(await news(neighbour)).toMatchObject([{ title: '您附议的事有了答复', problem: id, number: null }])
    expect(await news(third)).toEqual([])
  })

  test('from five on the supervisor is advised to supervise', async () => {
    for (let n = 0; n < 5; n++) {
      expect((await likenessOf(desks.supervisor, number)).collective).toBe(false)
      ok(await support(await asCitizen(app, { phone: `1990000080${n}` })))
    }
    expect(await likenessOf(desks.supervisor, number)).toMatchObject({ collective: true, published: { supporters: 5 } })
    ok(await desks.supervisor.give(number, 'openSupervision', { ground: 'collective', reason: '附议的人多，列入督办' }))
    expect((await likenessOf(desks.supervisor, number)).collective).toBe(false)
  })
})

describe('while filing', () => {
  test('one who writes of the same is shown the published problem with reasons in its own words', async () => {
    const { items } = await suggestionsFor(neighbour)
    expect(items).toMatchObject([{ problem: { id, title: publication.title }, own: null, supported: false }])
    const reasons = items[0]!.reasons
    expect(reasons.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['samePlace', 'sameCategory', 'phrases', 'days']),
    )
    for (const word of reasons.flatMap(({ words }) => words))
      expect(publication.title + publication.text).toContain(word)
  })

  test('how rare a pair of letters is, is counted and not guessed', async () => {
    await suggestionsFor(neighbour)
    expect(app.log.lines.filter((line) => line.includes('pairs not counted'))).toEqual([])
  })

  test('one who writes of something else is left alone', async () => {
    expect(
      (
        await suggestionsFor(neighbour, {
          category: '0203',
          title: '装修太吵',
          story: '楼上装修一直到夜里十点还在响。',
        })
      ).items,
    ).toEqual([])
    expect((await suggestionsFor(neighbour, { place: '990102001001' })).items).toEqual([])
    expect((await suggestionsFor(neighbour, { place: 'nowhere' })).items).toEqual([])
  })

  test('a ticket that is not published is shown to nobody but who filed it', async () => {
    ok(await desks.dispatcher.give(number, 'unpublish', inputs.unpublish))
    expect((await suggestionsFor(filer)).items).toMatchObject([{ problem: null, own: { number } }])
    for (const other of [neighbour, visitor(app), await asStaff(app, 'handler')])
      expect((await suggestionsFor(other)).items).toEqual([])
  })

  test('one whose own ticket was published is shown the own one', async () => {
    expect((await suggestionsFor(filer)).items).toMatchObject([{ problem: null, own: { number } }])
  })

  test('a filing that joins is an own ticket that the desk sees beside the other, also without a name', async () => {
    const own = await file(neighbour, { joins: id, title: '灯坏了', story: '什么都看不见了', category: '0102' })
    const nameless = await fileAnonymously(app, { joins: id, story: '黑得很，走路害怕' })
    const { alike: found } = await likenessOf(desks.dispatcher, number)
    expect(found.map(({ ticket }) => ticket.number)).toEqual(expect.arrayContaining([own.number, nameless.number]))
    const mine = await likenessOf(desks.dispatcher, own.number)
    expect(mine.alike[0]).toMatchObject({
      ticket: { number },
      likeness: 100,
      reasons: [{ reason: 'joins' }, ...Array(mine.alike[0]!.reasons.length - 1).fill({})],
    })
  })

  test('a filing that joins what is gone by then is filed all the same', async () => {
    ok(await desks.dispatcher.give(number, 'unpublish', inputs.unpublish))
    expect((await file(neighbour, { joins: id })).number).toMatch(/^\d{21}$/)
  })

  test('an anonymous look asks without a sign-in, and one with a code is not asked for more', async () => {
    const reply = await send(app, 'POST', '/problems/suggestions', { body: alike, address: newAddress() })
    expect(reply.status).toBe(200)
    const body = { ...anonymousComplaint(), joins: 'not an id' }
    expect(
      (
        await send(app, 'POST', '/anonymous/complaints', {
          body,
          headers: { 'idempotency-key': newKey() },
          address: newAddress(),
        })
      ).status,
    ).toBe(422)
  })
})

const newId = () => '00000000-0000-4000-8000-000000000000'
