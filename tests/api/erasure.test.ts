import type { CaseView, TicketView } from '@contract/complaint/schema'
import { createErasure } from '../../server/src/modules/chain/public'
import { passNight, whatIsWrong } from '../support/chain'
import { everyRow } from '../support/every-row'
import { driveTo, file, openDesks } from '../support/journeys'
import { asCitizen, asStaff, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'
import { inputs } from '../support/builders'

jest.setTimeout(180_000)

const CANARY = '金丝雀巷九号的老王家'
let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

const erase = (number: string, reason = '本人申请，个人信息保护法第四十七条') =>
  createErasure(app.ports).erase(number, reason)
const withCanary = (input: object) =>
  JSON.parse(
    JSON.stringify(input, (name, value: unknown) =>
      /^(text|reason|question|note|opinion)$/.test(name) && typeof value === 'string' ? `${value}${CANARY}` : value,
    ),
  ) as object

/** Everything that can be written into a ticket has the canary in it. */
async function closedWithCanary() {
  const desks = await openDesks(app)
  const citizen = await asCitizen(app, '甲')
  const said = {
    title: `${CANARY}门口的灯`,
    story: `${CANARY}整夜不亮，老人看不见路，请尽快来看一看`,
    happened: `${CANARY}上周`,
  }
  const { number } = await file(citizen, { ...said, placeDetail: CANARY, identity: 'confidential' })
  const give = async (
    who: { give(number: string, command: never, input: never): Promise<{ status: number }> },
    command: string,
    input: object,
  ) => expect((await who.give(number, command as never, withCanary(input) as never)).status).toBe(200)
  await give(desks.dispatcher, 'accept', {})
  await give(desks.dispatcher, 'dispatch', inputs.dispatch)
  await give(desks.handler, 'sign', {})
  await give(desks.handler, 'progress', inputs.progress)
  await give(desks.handler, 'ask', inputs.ask)
  await give(citizen, 'supplement', inputs.supplement)
  await give(desks.handler, 'message', inputs.message)
  await give(desks.handler, 'reply', inputs.reply)
  await give(citizen, 'rate', inputs.rate)
  await app.work.outbox.run()
  return { number, citizen, desks }
}

const wordsOf = async () =>
  Object.entries((await everyRow(app.url)).rows).flatMap(([table, rows]) =>
    rows.join().includes(CANARY) ? [table] : [],
  )

test('what a person wrote is gone from everywhere, and the chain and the roots still hold', async () => {
  const { number, citizen, desks } = await closedWithCanary()
  const before = await passNight(app, '2026-11-25 08:00')
  expect(before).toBeUndefined()
  expect(await wordsOf()).toEqual(expect.arrayContaining(['ticket', 'ticket_event', 'rating']))
  await erase(number)
  expect(await wordsOf()).toEqual([])
  expect(await whatIsWrong(app)).toEqual([])
  await passNight(app, '2026-11-27 08:00')
  expect(await whatIsWrong(app)).toEqual([])

  const supervisor = await asStaff(app, 'supervisor')
  const view = ok(await supervisor.send<TicketView>('GET', `/desk/tickets/${number}`))
  expect(view).toMatchObject({ title: '内容已按申请抹去', story: '', number })
  expect(view.timeline.length).toBeGreaterThan(8)
  for (const queue of ['all'])
    expect(
      ok(await desks.dispatcher.send<{ items: { title: string }[] }>('GET', `/desk/tickets?queue=${queue}`)).items[0]!
        .title,
    ).toBe('内容已按申请抹去')
  expect((await citizen.send<CaseView>('GET', `/complaints/${number}`)).status).toBe(404)
  const { rows } = await app.db.query(`select role, subject from audit where action = 'erase'`)
  expect(rows).toEqual([{ role: 'operator', subject: number }])
})

test('no table that knows tickets was forgotten', async () => {
  const { rows } = await app.db.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('number', 'ticket', 'ticket_number') order by 1`,
  )
  // Whoever adds a table here says in erasure/repository.ts what becomes of its rows, or why it holds nothing.
  expect(rows.map(({ name }) => name).filter((name) => name !== 'schema_migration')).toEqual([
    ...['chain_head', 'complainant', 'erasure', 'help_act', 'help_ticket', 'joining', 'known_problem', 'lookup'],
    ...['notification', 'photo', 'rating', 'reveal', 'right_reminder', 'ticket', 'ticket_event', 'ticket_promise'],
  ])
})

test('a true receipt of erased content says so', async () => {
  const citizen = await asCitizen(app, '乙')
  const receipt = await file(citizen)
  await citizen.give(receipt.number, 'withdraw', { reason: '' })
  await erase(receipt.number)
  const { number, filedAt, proof } = receipt
  const body = { region: app.ports.region.code, number, filedAt, ...proof! }
  expect(ok(await send(app, 'POST', '/verification/receipts', { body }))).toEqual({
    verdict: 'true',
    content: 'erased',
  })
})

test('only what has ended and is whole is erased, once, with a ground', async () => {
  const { number: open } = await driveTo(app, 'handling')
  await expect(erase(open)).rejects.toThrow('还没有结束')
  const { number } = await driveTo(app, 'withdrawn')
  await expect(erase(number, '没有理由')).rejects.toThrow('依据')
  await expect(erase('0'.repeat(21))).rejects.toThrow('没有工单')
  await app.work.sealer.run()
  await app.db.query(
    `update ticket_event set payload = '{"reason": "另一个理由"}' where number = $1 and kind = 'withdrawn'`,
    [number],
  )
  await expect(erase(number)).rejects.toThrow('链不完整')
  await app.db.query(`update ticket_event set payload = '{"reason": ""}' where number = $1 and kind = 'withdrawn'`, [
    number,
  ])
  const { rows } = await app.db.query<{ payload: object }>(
    `select payload from ticket_event where number = $1 and kind = 'withdrawn'`,
    [number],
  )
  expect(rows).toHaveLength(1)
})

test('nobody passes a loss off as an erasure', async () => {
  const { number } = await driveTo(app, 'withdrawn')
  await app.work.sealer.run()
  await app.db.query(`update ticket_event set payload = '{}', salt = null where number = $1 and seq = 1`, [number])
  await app.db.query(
    `insert into erasure select number, now(), '本人申请抹去', seq, link, $2, $3 from chain_head where number = $1`,
    [number, app.ports.signer.keys[0]!.id, Buffer.alloc(64)],
  )
  expect((await whatIsWrong(app)).filter((line) => line.includes(number))).toEqual([
    `工单 ${number}：抹去内容的记录不是由本服务签出的，或与链不符`,
  ])
})
