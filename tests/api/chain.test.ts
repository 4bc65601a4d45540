import { passNight, whatIsWrong } from '../support/chain'
import { driveTo } from '../support/journeys'
import { startApp, type TestApp } from '../support/start-app'

jest.setTimeout(120_000)

let app: TestApp
let closed: string
let handling: string
const kept = ['ticket_event', 'chain_head']
beforeAll(async () => {
  app = await startApp()
  closed = (await driveTo(app, 'closed')).number
  handling = (await driveTo(app, 'handling')).number
  await passNight(app, '2026-11-25 01:00')
  await sql('create table kept_ticket as select number, story, version from ticket')
  for (const table of kept) await sql(`create table kept_${table} as select * from ${table}`)
})
afterAll(() => app.close())

/** Takes back what the test before has done. */
async function mend() {
  for (const table of kept) {
    await sql(`delete from ${table}`)
    await sql(`insert into ${table} select * from kept_${table}`)
  }
  await sql('update ticket t set story = k.story, version = k.version from kept_ticket k where k.number = t.number')
}

const sql = (text: string, ...values: unknown[]) => app.db.query(text, values)

describe('of a night that was signed', () => {
  afterEach(mend)

  test('whoever edits what an event says is found', async () => {
    await sql(
      `update ticket_event set payload = payload || '{"text": "已经修好"}' where number = $1 and kind = 'replied'`,
      closed,
    )
    expect(await whatIsWrong(app)).toEqual([`工单 ${closed}：第 5 条经过（已答复）的内容被改过`])
  })

  test('whoever signs with another hand is found', async () => {
    await sql(`update ticket_event set staff_no = 'X-1' where number = $1 and seq = 3`, closed)
    expect(await whatIsWrong(app)).toEqual([expect.stringMatching(/第 3 条经过（.*）的内容被改过/)])
  })

  test('whoever rewrites the story itself is found', async () => {
    await sql(`update ticket set story = '其实没有什么事，请不要处理了' where number = $1`, handling)
    expect(await whatIsWrong(app)).toEqual([expect.stringContaining(`工单 ${handling}：诉求的标题、正文`)])
  })

  test('whoever takes an event out is found', async () => {
    await sql('delete from ticket_event where number = $1 and seq = 2', closed)
    expect(await whatIsWrong(app)).toEqual([`工单 ${closed}：第 2 条经过被删除`])
  })

  test('whoever cuts the end off is found, also when the ticket and its chain head say the same', async () => {
    await sql('delete from ticket_event where number = $1 and seq >= 4', closed)
    expect(await whatIsWrong(app)).toContain(`工单 ${closed}：结尾被截去：应有 6 条经过，只剩 3 条`)
    await sql('update ticket set version = 3 where number = $1', closed)
    await sql(
      `update chain_head h set seq = e.seq, link = e.link from ticket_event e where e.number = h.number and e.seq = 3 and h.number = $1`,
      closed,
    )
    expect(await whatIsWrong(app)).toEqual([
      '2026-11-24 的根与现在的记录对不上',
      '2026-11-24 编号的工单与签出的根不符：仍是 2 件，但有改动',
    ])
  })

  test('whoever dates an event back is found', async () => {
    await sql(`update ticket_event set at = at - interval '3 days' where number = $1 and seq = 5`, closed)
    expect(await whatIsWrong(app)).toEqual([
      expect.stringMatching(/第 5 条经过（已答复）的时间或顺序被改过，现在写的是 2026-11-21/),
    ])
  })

  test('whoever takes a seal or a salt away is found', async () => {
    await sql('update ticket_event set salt = null where number = $1 and seq = 3', closed)
    await sql(
      'update ticket_event set salt = null, commitment = null, link = null, root_day = null where number = $1 and seq = 2',
      handling,
    )
    expect(await whatIsWrong(app)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`工单 ${closed}：第 3 条经过.*的盐被抹掉`),
        expect.stringMatching(`工单 ${handling}：第 2 条经过.*的封存被抹掉`),
      ]),
    )
  })
})

test('a record nobody touched fits its chains and its roots', async () => {
  expect(await whatIsWrong(app)).toEqual([])
  await driveTo(app, 'withdrawn')
  expect(await whatIsWrong(app)).toEqual([])
  await passNight(app, '2026-11-28 08:00')
  expect(await whatIsWrong(app)).toEqual([])
  const { rows } = await sql('select day::text, tickets from chain_root order by day')
  expect(rows).toEqual([
    { day: '2026-11-24', tickets: 2 },
    { day: '2026-11-25', tickets: 3 },
    { day: '2026-11-26', tickets: 3 },
    { day: '2026-11-27', tickets: 3 },
  ])
})

test('whoever writes an event later than it says is found, though its seal is whole', async () => {
  await passNight(app, '2026-11-28 08:00')
  await sql(
    `insert into ticket_event (number, seq, kind, at, by_kind, unit, staff_no, payload)
     values ($1, 5, 'progressed', '2026-11-24T04:00:00Z', 'handler', 'urban-management', 'CG-01', '{"text": "当天就去过"}')`,
    handling,
  )
  await sql('update ticket set version = 5 where number = $1', handling)
  const before = await whatIsWrong(app)
  expect(before).toEqual([expect.stringContaining('却在那天的根签出之后才写入：时间被倒填')])
  await app.work.sealer.run()
  expect(await whatIsWrong(app)).toEqual([expect.stringContaining('却到 2026-11-28 的根里才有：时间被倒填')])
})

/** Row by row, as somebody with the whole database in hand would. */
async function deleteTicket(number: string) {
  for (const table of ['ticket_event', 'complainant', 'rating', 'ticket'])
    await sql(`delete from ${table} where number = $1`, number)
}

test('whoever deletes a whole ticket is found, also when its chain head goes with it', async () => {
  await deleteTicket(closed)
  expect(await whatIsWrong(app)).toContain(
    `工单 ${closed}：整件工单被删除：它的链头还在，共 6 条经过，最后一条归入 2026-11-24 的根`,
  )
  await sql('delete from chain_head where number = $1', closed)
  const found = await whatIsWrong(app)
  expect(found.join()).not.toContain(closed)
  expect(found).toContain('2026-11-24 编号的工单与签出的根不符：签出时 2 件，现在 1 件')
})
