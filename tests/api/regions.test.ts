import type { DeadlinePreview, NewComplaint } from '@contract/complaint/schema'
import type { PlaceTree, RegionView } from '@contract/region/schema'
import { seedDemoTickets } from '../../server/seed/demo-tickets'
import { readStories } from '../../server/seed/demo-stories'
import { requireSameRegion } from '../../server/src/plugins/installation/same-region'
import { StartupError } from '../../server/src/process/startup-error'
import { anonymousComplaint, complaint, inputs, newKey } from '../support/builders'
import { countyFolder, countyRegion, demoFolder, demoRegion, leadsOf } from '../support/demo-region'
import { file, newAddress, openDesks } from '../support/journeys'
import { asCitizen, ok, send, visitor } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

/** A quarter to six: after work in the district, before the cut-off of the county. A Tuesday without holidays near. */
const startAt = '2026-11-24 17:45'

const regions = [
  {
    region: demoRegion,
    matter: { category: '0104', place: '990102005002' },
    dates: { accept: '2026-11-26', latestReply: '2026-12-03', reply: '2026-12-02', rate: '2026-12-01' },
    notes: ['2 个服务小时内签收；不属于本单位的，2 个工作日内提出异议。'],
  },
  {
    region: countyRegion,
    matter: { category: 'TD03', place: '990823004005' },
    dates: { accept: '2026-11-25', latestReply: '2026-12-23', reply: '2026-12-22', rate: '2026-12-04' },
    notes: ['4 个服务小时内签收；不属于本单位的，3 个工作日内提出异议。'],
  },
]

let app: TestApp
afterEach(() => app.close())

test.each(regions)(
  'in $region.name a citizen files, a unit of the region answers by its clocks, and the citizen closes',
  async ({ region, matter, dates, notes }) => {
    app = await startApp({ region, startAt })
    const [unit] = leadsOf(region)
    const citizen = await asCitizen(app)
    const { dispatcher, handler } = await openDesks(app)

    const preview = ok(
      await visitor(app).send<DeadlinePreview>('GET', `/complaint-deadlines?category=${matter.category}`),
    )
    const receipt = await file(citizen, matter)
    const { number } = receipt
    expect(number.slice(8, 14)).toBe(region.code)
    for (const { acceptBy, replyBy, replyDays } of [preview, receipt]) {
      expect([acceptBy.day, replyBy.day]).toEqual([dates.accept, dates.latestReply])
      expect(replyDays).toBe(region.clocks.reply.value)
    }

    ok(await dispatcher.give(number, 'accept', { dispatch: { unit, coUnits: [], note: '' } }))
    expect((await citizen.read(number)).replyBy?.day).toBe(dates.reply)
    ok(await handler.give(number, 'sign', {}))
    ok(await handler.give(number, 'reply', inputs.reply))
    const replied = await citizen.read(number)
    expect(replied.reply?.rateBy.day).toBe(dates.rate)
    expect(replied.reply?.unitName).toBe(region.unit(unit)?.name)
    expect(ok(await citizen.give(number, 'rate', inputs.rate)).state).toBe('closed')

    await app.work.outbox.run()
    const { rows } = await app.db.query<{ text: string }>('select text from notification where number = $1', [number])
    expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining(notes))
  },
)

test('a visitor reads the county in its own words, with the rule behind each number', async () => {
  app = await startApp({ region: countyRegion })
  const region = ok(await visitor(app).send<RegionView>('GET', '/region'))
  expect(region).toMatchObject({
    levels: { city: '州', district: '县', street: '乡镇', community: '村' },
    phones: { hotline: '0998-12345' },
    officeHours: '09:00-13:00、15:30-18:30',
    cutOff: '18:00',
    clocks: { reply: { value: 20, source: expect.stringContaining('第 9 条') as string } },
    colours: { brand: '#3f5f1f' },
  })
  const { items } = ok(await visitor(app).send<PlaceTree>('GET', '/places'))
  expect(items[0]?.children[0]).toMatchObject({ name: '东关村', latitude: 35, longitude: 123.069 })
})

test('where nobody files without a name the service says so, and nothing is kept', async () => {
  app = await startApp({ region: countyRegion })
  const body = anonymousComplaint({ category: 'TD03', place: '990823004005' })
  const headers = { 'idempotency-key': newKey() }
  const refused = await send(app, 'POST', '/anonymous/complaints', { body, headers, address: newAddress() })
  expect(refused).toMatchObject({ status: 409, body: { code: 'refusal_not_available' } })
  expect(refused.body.detail).toBe('本地没有开通这种反映方式，请选择其他方式。')
  expect((await app.db.query('select 1 from ticket')).rows).toEqual([])
})

test('a unit may ask for no more days than its own region allows', async () => {
  app = await startApp({ region: countyRegion })
  const { dispatcher, handler } = await openDesks(app)
  const { number } = await file(await asCitizen(app), { category: 'TD03', place: '990823004005' })
  ok(await dispatcher.give(number, 'accept', { dispatch: { unit: 'water', coUnits: [], note: '' } }))
  ok(await handler.give(number, 'sign', {}))
  const nine = await handler.give(number, 'requestExtension', { days: 9, reason: '备件没到，需要等几天' })
  expect(nine).toMatchObject({
    status: 422,
    body: { errors: [{ path: '/days', message: '延期最多 8 个工作日，请减少天数' }] },
  })
  ok(await handler.give(number, 'requestExtension', { days: 8, reason: '备件没到，需要等几天' }))
})

test.each([
  { region: demoRegion, folder: demoFolder },
  { region: countyRegion, folder: countyFolder },
])('the demo of $region.name begins with a past of its own', async ({ region, folder }) => {
  app = await startApp({ region })
  const { stories } = readStories(folder, region)
  await seedDemoTickets(app.ports, stories)
  app.clock.pass({ minutes: 1 })
  await seedDemoTickets(app.ports, stories)
  const { rows } = await app.db.query<{ place: string }>('select place from ticket')
  expect(rows).toHaveLength(stories.length)
  expect(rows.every(({ place }) => place.startsWith(region.code))).toBe(true)
})

test('a service does not start on the data of another region', async () => {
  app = await startApp({ region: countyRegion })
  await requireSameRegion(app.db, countyRegion)
  await requireSameRegion(app.db, { ...countyRegion, name: '改了名的县' })
  const failure = await requireSameRegion(app.db, demoRegion).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StartupError)
  expect((failure as Error).message).toContain('990823')
})

describe('a point on the map', () => {
  const pin = { latitude: 30.0123456789, longitude: 125.1 }
  const give = async (body: Partial<NewComplaint>, key = newKey()) =>
    (await asCitizen(app)).send<{ number: string; errors?: unknown }>('POST', '/complaints', {
      body: complaint(body),
      headers: { 'idempotency-key': key },
    })

  test('goes to the desks when the person gives a name, to a metre and no finer', async () => {
    app = await startApp()
    const { number } = ok(await give({ pin }))
    const { dispatcher } = await openDesks(app)
    expect((await dispatcher.read(number)).pin).toEqual({ latitude: 30.01235, longitude: 125.1 })
    const bare = ok(await give({}))
    expect((await dispatcher.read(bare.number)).pin).toBeNull()
  })

  test('belongs to the draft: the same key with another point is another complaint', async () => {
    app = await startApp()
    const key = newKey()
    const first = ok(await give({ pin }, key))
    expect(ok(await give({ pin }, key)).number).toBe(first.number)
    expect((await give({ pin: { ...pin, latitude: 31 } }, key)).status).toBe(409)
  })

  test('is refused for 保密 and 匿名, by the service and by the database', async () => {
    app = await startApp()
    const refused = await give({ pin, identity: 'confidential' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: '/pin' }] } })
    const body = { ...anonymousComplaint(), pin }
    const nameless = await send(app, 'POST', '/anonymous/complaints', {
      body,
      headers: { 'idempotency-key': newKey() },
      address: newAddress(),
    })
    expect(nameless.status).toBe(422)
    const { number } = ok(await give({ identity: 'confidential' }))
    await expect(app.db.query(`update ticket set pin = '{}' where number = $1`, [number])).rejects.toMatchObject({
      code: '23514',
    })
  })

  test('lies on the earth', async () => {
    app = await startApp()
    expect(await give({ pin: { latitude: 91, longitude: 0 } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/pin/latitude', message: '请在地图上重新选一个点，或去掉这个点' }] },
    })
  })
})
