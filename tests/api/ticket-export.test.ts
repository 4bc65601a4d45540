import type { ExportRequest, ExportTicket } from '@contract/desk-tools/schema'
import { complaint, newKey } from '../support/builders'
import { driveTo } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok, type Staff, visitor } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let dispatcher: Staff
let head: Staff

beforeEach(async () => {
  app = await startApp()
  dispatcher = await asStaff(app, 'dispatcher')
  head = await asStaff(app, 'head')
})
afterEach(() => app.close())

const everything: ExportRequest = { queue: 'all', type: null, from: null, to: null }
const ask = (who: Caller, part: Partial<ExportRequest> = {}) =>
  who.send<ExportTicket>('POST', '/desk/exports', { body: { ...everything, ...part } })
/** As a browser opens it: without a sign-in. */
const open = (url: string) => visitor(app).send('GET', url)
const rowsOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
const exported = async (who: Caller, part: Partial<ExportRequest> = {}) =>
  rowsOf((await open(ok(await ask(who, part)).url)).text)
const file = async (changes: Parameters<typeof complaint>[0]) =>
  ok(
    await (
      await asCitizen(app)
    ).send<{ number: string }>('POST', '/complaints', {
      body: complaint(changes),
      headers: { 'idempotency-key': newKey() },
    }),
  ).number

test('a dispatcher gets all tickets, a head those of the own unit, a supervisor of 督查 all', async () => {
  await driveTo(app, 'pending')
  await driveTo(app, 'handling')
  expect(await exported(dispatcher)).toHaveLength(2)
  expect(await exported(head)).toHaveLength(1)
  expect(await exported(dispatcher, { queue: 'pending' })).toHaveLength(1)
  expect((await ask(head, { queue: 'pending' })).status).toBe(404)
  expect((await ask(await asStaff(app, 'handler'))).status).toBe(404)
})

test('the file is UTF-8 with a mark for spreadsheets, quoted, with a name and no cache', async () => {
  await driveTo(app, 'pending')
  const { text, headers } = await open(ok(await ask(dispatcher)).url)
  expect(text.startsWith('\uFEFF"工单号","诉求类型"')).toBe(true)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toContain('attachment')
  expect(headers['cache-control']).toBe('no-store')
})

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A1', ' =1+1', '\u200B=1+1'])(
  'a title %p opens as words, not as a formula',
  async (start) => {
    await file({ title: `${start} 路灯不亮` })
    const [row = ''] = await exported(dispatcher)
    expect(row).toContain(`"'${start.trim() === start ? start : start.trim()}`.slice(0, 4))
    for (const cell of row.slice(1, -1).split('","')) expect(cell).not.toMatch(/^[\s\u200B]*[=+\-@＝＋－＠]/)
  },
)

test('quotes and line ends stay within their cell', async () => {
  await file({ title: '他说"明天来"，\n没有来' })
  const text = (await open(ok(await ask(dispatcher)).url)).text
  expect(text).toContain('"他说""明天来""，\n没有来"')
})

test('nothing in it tells who has filed, and a 保密 one has neither title nor community', async () => {
  await file({ identity: 'confidential', name: '金丝雀', title: '只有我家窗外的灯不亮' })
  const text = (await open(ok(await ask(dispatcher)).url)).text
  expect(text).not.toContain('金丝雀')
  expect(text).not.toContain('只有我家窗外')
  expect(text).not.toContain('北门社区')
  expect(text).toContain('保密件，标题不导出')
})

test('the address opens once and within two minutes', async () => {
  const { url } = ok(await ask(dispatcher))
  expect((await open(url)).status).toBe(200)
  expect((await open(url)).status).toBe(404)
  const late = ok(await ask(dispatcher)).url
  app.clock.pass({ seconds: 121 })
  expect((await open(late)).status).toBe(404)
  expect((await open(late.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(404)
})

test('days of filing are the district’s own, from its midnight to its midnight', async () => {
  app.clock.set('2026-11-24 23:59')
  await file({ title: '前一天夜里的灯不亮' })
  app.clock.set('2026-11-25 00:00')
  await file({ title: '后一天凌晨的灯不亮' })
  const of = async (day: string) => (await exported(dispatcher, { from: day, to: day })).join()
  expect(await of('2026-11-24')).toContain('前一天夜里')
  expect(await of('2026-11-24')).not.toContain('后一天凌晨')
  expect(await of('2026-11-25')).toContain('后一天凌晨')
  expect((await ask(dispatcher, { from: '2026-11-25', to: '2026-11-24' })).status).toBe(422)
  expect((await ask(dispatcher, { from: '2026-02-30' })).status).toBe(422)
})

test('more rows than are read at once come each once', async () => {
  await app.db.query('select 1')
  const number = await file({ title: '一千件里的第一件路灯' })
  const { rows } = await app.db.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_name = 'ticket' and column_name not in ('number', 'draft_key', 'filed_at')`,
  )
  await app.db.query(
    `insert into ticket (number, draft_key, filed_at, ${rows[0]!.columns})
     select substr(number, 1, 14) || lpad(n::text, 7, '0'), ('\\x' || lpad(to_hex(n), 8, '0'))::bytea,
       filed_at - (n / 3) * interval '1 second', ${rows[0]!.columns} from ticket, generate_series(1, 2500) n where number = $1`,
    [number],
  )
  const numbers = (await exported(dispatcher)).map((row) => row.slice(0, 26))
  expect(numbers).toHaveLength(2501)
  expect(new Set(numbers).size).toBe(2501)
})

test('each asking and each sending is written down, and ten an hour are enough', async () => {
  for (let n = 0; n < 10; n++) ok(await ask(dispatcher))
  expect((await ask(dispatcher)).body).toMatchObject({ code: 'export_limit' })
  app.clock.pass({ minutes: 61 })
  await open(ok(await ask(dispatcher)).url)
  const { rows } = await app.db.query<{ action: string }>(
    `select action from audit where action like 'export-%' order by id`,
  )
  expect(rows.map(({ action }) => action)).toEqual([...Array<string>(11).fill('export-asked'), 'export-sent'])
})
