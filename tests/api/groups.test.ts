import { inputs, newKey } from '../support/builders'
import { driveTo, file, openDesks, type Desks } from '../support/journeys'
import { likenessOf } from '../support/neighbours'
import { asCitizen, asStaff, type Citizen, ok, type Staff } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(120_000)

let app: TestApp
let desks: Desks
let first: Citizen
let second: Citizen
let third: Citizen
let otherDispatcher: Staff

beforeAll(async () => {
  app = await startApp()
  desks = await openDesks(app)
  otherDispatcher = await asStaff(app, 'otherDispatcher')
  first = await asCitizen(app, '甲')
  second = await asCitizen(app, '乙')
  third = await asCitizen(app, { phone: '19900000555' })
})
afterAll(() => app.close())

const merge = (number: string, into: string, by: Staff = desks.dispatcher) =>
  by.give(number, 'merge', { into, reason: '说的是同一段路灯' })

/** A lead in hand and two more of the same thing, merged into it. */
async function group(state: 'dispatched' | 'handling' = 'handling') {
  const lead = (await driveTo(app, state, { citizen: first, desks })).number
  const members: string[] = []
  for (const citizen of [second, third]) {
    app.clock.pass({ minutes: 5 })
    const { number } = await driveTo(app, 'accepted', { citizen, desks })
    ok(await merge(number, lead))
    members.push(number)
  }
  return { lead, a: members[0]!, b: members[1]! }
}
const states = async (...numbers: string[]) =>
  Promise.all(numbers.map(async (number) => (await desks.supervisor.read(number)).state))
const groupOf = async (number: string) => {
  const { group: found } = await likenessOf(desks.supervisor, number)
  return found && { lead: found.lead.ticket.number, members: found.members.map(({ ticket }) => ticket.number) }
}

test('a merged ticket comes to where its lead stands, with a clock of its own', async () => {
  const { lead, a, b } = await group()
  expect(await states(lead, a, b)).toEqual(['handling', 'handling', 'handling'])
  expect(await groupOf(a)).toEqual({ lead, members: [a, b] })
  const [mine, theirs] = [await second.read(a), await first.read(lead)]
  expect(mine.acceptedAt).not.toBe(theirs.acceptedAt)
})

test('the unit writes progress, a promise with a photo and the answer once, and each person reads and rates them', async () => {
  const { lead, a, b } = await group()
  ok(
    await desks.handler.give(lead, 'progress', {
      text: '正在换灯头',
      promise: { text: '换好六盏灯', day: '2027-01-05' },
    }),
  )
  expect((await second.read(a)).promises).toMatchObject([{ text: '换好六盏灯', state: 'open' }])
  ok(await desks.handler.give(lead, 'reply', inputs.reply))
  for (const [citizen, number] of [
    [first, lead],
    [second, a],
    [third, b],
  ] as const)
    expect(await citizen.read(number)).toMatchObject({ state: 'replied', reply: { text: inputs.reply.text } })
  ok(await second.give(a, 'rate', { ...inputs.rate, satisfaction: 4, reasons: [] }))
  expect(await states(lead, a, b)).toEqual(['replied', 'closed', 'replied'])
})

test('no member reads the number, the words or the count of the others', async () => {
  const { lead, a, b } = await group()
  ok(await desks.handler.give(lead, 'reply', inputs.reply))
  const { text } = await second.send('GET', `/complaints/${a}`)
  for (const secret of [lead, b, '说的是同一段路灯', 'members', '"lead"']) expect(text).not.toContain(secret)
  expect((await second.send('GET', `/complaints/${lead}`)).status).toBe(404)
  const { text: ofLead } = await first.send('GET', `/complaints/${lead}`)
  for (const secret of [a, b, 'merged']) expect(ofLead).not.toContain(secret)
})

test('who is not content leaves the group and is answered alone', async () => {
  const { lead, a, b } = await group()
  ok(await desks.handler.give(lead, 'reply', inputs.reply))
  ok(await second.give(a, 'sendBack', inputs.sendBack))
  expect(await groupOf(a)).toBeNull()
  expect(await states(lead, a, b)).toEqual(['replied', 'handling', 'replied'])
  ok(await desks.handler.give(a, 'reply', { ...inputs.reply, text: '又去看了一次，已经更换镇流器。' }))
  expect((await third.read(b)).reply?.text).toBe(inputs.reply.text)
})

test('a lead sent back goes on as lead; who was answered keeps the answer', async () => {
  const { lead, a } = await group()
  ok(await desks.handler.give(lead, 'reply', inputs.reply))
  ok(await first.give(lead, 'sendBack', inputs.sendBack))
  ok(await desks.handler.give(lead, 'progress', { text: '又派人去查' }))
  expect(await states(lead, a)).toEqual(['handling', 'replied'])
  expect((await second.read(a)).timeline.some(({ text }) => text === '又派人去查')).toBe(false)
})

test('when the lead is withdrawn the oldest member leads on, and nobody is told of anybody', async () => {
  const { lead, a, b } = await group()
  ok(await first.give(lead, 'withdraw', { reason: '不想反映了' }))
  expect(await groupOf(b)).toEqual({ lead: a, members: [b] })
  ok(await desks.handler.give(a, 'progress', { text: '备件已到，今晚更换' }))
  expect((await third.read(b)).timeline.some(({ text }) => text === '备件已到，今晚更换')).toBe(true)
  for (const [citizen, number] of [
    [second, a],
    [third, b],
  ] as const) {
    const { timeline } = await citizen.read(number)
    expect(timeline.filter(({ kind }) => kind === 'merged' || kind === 'unmerged')).toHaveLength(1)
    expect(JSON.stringify(timeline)).not.toMatch(/原主单|不想反映了/)
  }
})

test('an objection of the unit stands for all; refused by the desk, the others are not', async () => {
  const { lead, a, b } = await group('dispatched')
  ok(await desks.handler.give(lead, 'object', inputs.object))
  expect(await states(lead, a, b)).toEqual(['objected', 'objected', 'objected'])
  ok(
    await desks.dispatcher.give(lead, 'decideObjection', {
      decision: 'refuse',
      code: 'R3',
      reason: '同一事实已答复过',
      route: '',
    }),
  )
  expect(await states(lead, a, b)).toEqual(['refused', 'objected', 'objected'])
  expect(await groupOf(b)).toEqual({ lead: a, members: [b] })
  ok(await desks.dispatcher.give(a, 'decideObjection', { decision: 'other', unit: 'beimen', reason: '由镇里办理' }))
  const [mine, theirs] = [await desks.supervisor.read(a), await desks.supervisor.read(b)]
  expect([mine.unit?.code, theirs.unit?.code, theirs.state]).toEqual(['beimen', 'beimen', 'dispatched'])
})

test('a group never brings a ticket to the unit it is about', async () => {
  const lead = (await driveTo(app, 'dispatched', { citizen: first, desks })).number
  const { number } = await driveTo(app, 'accepted', { citizen: second, desks, aboutUnit: 'beimen' })
  ok(await merge(number, lead))
  ok(await desks.handler.give(lead, 'object', inputs.object))
  ok(await desks.dispatcher.give(lead, 'decideObjection', { decision: 'other', unit: 'beimen', reason: '由镇里办理' }))
  expect(await desks.supervisor.read(number)).toMatchObject({ state: 'objected', unit: { code: 'urban-management' } })
})

test('a member the desk sends to another unit goes on alone', async () => {
  const { lead, a, b } = await group('dispatched')
  ok(await desks.handler.give(a, 'object', inputs.object))
  ok(await desks.dispatcher.give(a, 'decideObjection', { decision: 'other', unit: 'beimen', reason: '这一盏归镇里' }))
  expect(await groupOf(a)).toBeNull()
  expect(await groupOf(lead)).toEqual({ lead, members: [b] })
})

test('an extension of the lead is not one of the others, whose clocks run on', async () => {
  const { lead, a } = await group()
  const before = (await second.read(a)).replyBy
  ok(await desks.handler.give(lead, 'requestExtension', inputs.requestExtension))
  ok(await desks.supervisor.give(lead, 'decideExtension', inputs.decideExtension))
  expect((await second.read(a)).replyBy?.day).toBe(before?.day)
})

test('a ticket that has members, is a member, or is of another unit is not merged', async () => {
  const { lead, a } = await group()
  const elsewhere = await driveTo(app, 'accepted', { citizen: second, desks })
  ok(await desks.dispatcher.give(elsewhere.number, 'dispatch', { ...inputs.dispatch, unit: 'beimen' }))
  const one = (await driveTo(app, 'handling', { citizen: third, desks })).number
  const codes = [await merge(lead, one), await merge(a, one), await merge(one, a), await merge(elsewhere.number, one)]
  expect(codes.map(({ body }) => (body as unknown as { code: string }).code)).toEqual([
    'merge_has_members',
    'merge_already',
    'merge_into_member',
    'merge_other_unit',
  ])
})

describe('at the same time', () => {
  test('two dispatchers merging crosswise: one way holds, the other is told, nobody waits for ever', async () => {
    for (let round = 0; round < 6; round++) {
      const one = (await driveTo(app, 'handling', { citizen: first, desks })).number
      const two = (await driveTo(app, 'handling', { citizen: second, desks })).number
      const replies = await Promise.all([merge(one, two), merge(two, one, otherDispatcher)])
      expect(replies.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)])
      expect(Math.max(...replies.map(({ status }) => status))).toBeLessThan(500)
      const found = await groupOf(one)
      expect(found?.members).toHaveLength(1)
      expect(new Set([found?.lead, ...(found?.members ?? [])])).toEqual(new Set([one, two]))
    }
  })

  test('a lead is answered while a member withdraws and another is merged: each ends in one of the two orders', async () => {
    for (let round = 0; round < 6; round++) {
      const { lead, a, b } = await group()
      const late = (await driveTo(app, 'accepted', { citizen: third, desks })).number
      const replies = await Promise.all([
        desks.handler.give(lead, 'reply', inputs.reply),
        second.give(a, 'withdraw', inputs.withdraw, newKey()),
        merge(late, lead),
        third.give(b, 'supplement', { text: '昨晚还是不亮' }),
      ])
      expect(Math.max(...replies.map(({ status }) => status))).toBeLessThan(500)
      expect(replies[0].status).toBe(200)
      const [l, withdrawn, answered, merged] = await states(lead, a, b, late)
      expect([l, withdrawn, answered]).toEqual(['replied', 'withdrawn', 'replied'])
      // Merged before the answer it has it too; after, there was nothing to be merged into.
      expect(replies[2].status === 200 ? 'replied' : 'accepted').toBe(merged)
      expect((await third.read(b)).timeline.some(({ text }) => text === '昨晚还是不亮')).toBe(replies[3].status === 200)
    }
  })

  test('a lead is withdrawn while the unit writes to it and a member leaves: the group has one lead or none', async () => {
    for (let round = 0; round < 6; round++) {
      const { lead, a, b } = await group()
      const replies = await Promise.all([
        first.give(lead, 'withdraw', inputs.withdraw, newKey()),
        desks.handler.give(lead, 'progress', { text: '到现场看过了' }),
        desks.dispatcher.give(a, 'unmerge', inputs.unmerge),
      ])
      expect(Math.max(...replies.map(({ status }) => status))).toBeLessThan(500)
      const { rows } = await app.db.query<{ number: string; lead: string; state: string }>(
        `select m.number, m.group_lead as lead, l.state from ticket m join ticket l on l.number = m.group_lead
         where m.number = any($1) and m.state in ('dispatched', 'handling') and l.state = 'withdrawn'`,
        [[a, b]],
      )
      expect(rows).toEqual([])
    }
  })
})

test('a photo of the lead’s answer is seen by each member, and by nobody else', async () => {
  const { lead, a } = await group()
  const id = '11111111-1111-4111-8111-111111111111'
  await app.db.query(
    `insert into photo (id, state, width, height, at, number) values ($1, 'ready', 640, 480, now(), $2) on conflict do nothing`,
    [id, lead],
  )
  const { rows } = await app.db.query<{ status: object }>('select status from ticket where number = $1', [lead])
  expect(rows).toHaveLength(1)
  ok(await desks.handler.give(lead, 'progress', { text: '灯已换好，请看照片' }))
  await app.db.query(
    `update ticket_event set payload = payload || jsonb_build_object('photos', jsonb_build_array($1::text)) where kind = 'progressed' and number = any($2)`,
    [id, [lead, a]],
  )
  const seen = (await second.read(a)).timeline.find(({ text }) => text === '灯已换好，请看照片')
  expect(seen?.photos).toMatchObject([{ id, width: 640 }])
  const stranger = await file(third)
  expect((await third.read(stranger.number)).timeline.flatMap(({ photos }) => photos)).toEqual([])
})
