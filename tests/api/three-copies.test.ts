import { replay } from '@contract/complaint/reducer'
import type { TicketEvent, TicketStatus } from '@contract/complaint/events'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { phones } from '../support/start-app'
import { bundleService, embeddedDatabase, startServiceProcess, type ServiceProcess } from '../support/service-process'
import { inAudit } from '../support/runs'

jest.setTimeout(300_000)

const COPIES = 3
const TICKETS = 40
const COMMANDS = inAudit ? 10_000 : 2_000

let bundle: string
let dataDir: string
let copies: ServiceProcess[]
let db: Pool
let people: Record<'citizen' | 'dispatcher' | 'handler' | 'supervisor', string>
let numbers: string[]

type Answer = { status: number; body: { number?: string; version?: number; code?: string } }
const newKey = () => randomBytes(16).toString('hex')

/** To one of the copies; a copy that is too busy just now is asked again, as the app does. */
async function post(copy: number, path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  for (;;) {
    const answer = await sendOnce(`${copies[copy % COPIES]!.url}/api/v1${path}`, JSON.stringify(body), headers)
    if (answer.status !== 503) return answer
    await sleep(200)
  }
}

/** As many connections to each copy as a balancer would keep; a listener's queue holds no more than some hundreds. */
const agents = Array.from({ length: COPIES }, () => new Agent({ keepAlive: true, maxSockets: 250 }))
const sendOnce = (url: string, body: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const agent = agents[copies.findIndex((copy) => url.startsWith(copy.url))]!
    const options = { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } }
    const sending = request(url, options, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (part: string) => void (text += part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] }))
    })
    sending.on('error', reject).end(body)
  })

async function signIn(phone: string): Promise<string> {
  const { body } = await post(0, '/sign-in/codes', { phone })
  const session = await post(0, '/sign-in/sessions', { phone, smsCode: (body as { demoCode: string }).demoCode })
  return `Bearer ${(session.body as { token: string }).token}`
}

const as = (who: keyof typeof people, more: Record<string, string>) => ({ authorization: people[who], ...more })
const desk = (number: string, command: string) => `/desk/tickets/${number}/${command}`

async function driveToHandling(n: number): Promise<string> {
  const filing = {
    identity: 'named',
    name: '示例甲',
    type: 'help',
    category: '0101',
    title: `第 ${n} 盏路灯不亮`,
    story: '从上周起整夜不亮，晚上出门看不见路。',
    place: '990102001001',
    aboutUnit: null,
    truthful: true,
  }
  const { body } = await post(n, '/complaints', filing, as('citizen', { 'idempotency-key': newKey() }))
  const number = body.number!
  const unit = { unit: 'urban-management', coUnits: ['housing'], note: '' }
  const steps = [
    ['dispatcher', 'accept', { dispatch: unit }],
    ['handler', 'sign', {}],
  ] as const
  let version = 1
  for (const [who, command, input] of steps) {
    const done = await post(n, desk(number, command), input, as(who, { 'if-match': `"${version}"` }))
    version = done.body.version!
  }
  return number
}

beforeAll(async () => {
  bundle = await bundleService()
  dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-copies-'))
  const first = await startServiceProcess(bundle, dataDir)
  const { url } = embeddedDatabase(dataDir)
  const shared = { DATABASE_URL: url, KEYS_FILE: join(dataDir, 'keys.json') }
  const others = ['b', 'c'].map((name) => startServiceProcess(bundle, join(dataDir, name), shared))
  copies = [first, ...(await Promise.all(others))]
  db = new Pool({ connectionString: url, max: 4 })
  // The database goes before its last connections have said goodbye.
  db.on('error', () => undefined)
  const [citizen, dispatcher, handler, supervisor] = await Promise.all(
    [phones.甲, phones.dispatcher, phones.handler, phones.supervisor].map(signIn),
  )
  people = { citizen: citizen!, dispatcher: dispatcher!, handler: handler!, supervisor: supervisor! }
  numbers = await Promise.all(Array.from({ length: TICKETS }, (_, n) => driveToHandling(n)))
})

afterAll(async () => {
  for (const agent of agents) agent.destroy()
  await db.end()
  await Promise.all(copies.slice(1).map((copy) => copy.kill('SIGTERM')))
  await copies[0]!.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

/** Everything a ticket has come to, from its events alone. */
async function story(number: string) {
  const { rows } = await db.query<{ seq: number; kind: string; payload: { text?: string }; at: Date; by: string }>(
    'select seq, kind, payload, at, by_kind as by, unit from ticket_event where number = $1 order by seq',
    [number],
  )
  return rows
}

const appends = [
  ['citizen', (number: string) => `/complaints/${number}/message`],
  ['handler', (number: string) => desk(number, 'progress')],
  ['handler', (number: string) => desk(number, 'message')],
  ['dispatcher', (number: string) => desk(number, 'note')],
] as const

/** Something is added, by the same press on two copies at once: a reply was lost and the app sent it again. */
async function append(n: number) {
  const number = numbers[n % TICKETS]!
  const [who, path] = appends[n % appends.length]!
  const text = `第 ${n} 句`
  const headers = as(who, { 'idempotency-key': newKey() })
  const both = await Promise.all([0, 1].map((other) => post(n + other, path(number), { text }, headers)))
  return { number, text, statuses: both.map(({ status }) => status) }
}

/** A decision on the version that was read before anybody acted; at most one of all who read it may have its way. */
async function decide(n: number, versions: Map<string, number>) {
  const number = numbers[n % TICKETS]!
  const version = versions.get(number)!
  const headers = as(n % 2 ? 'dispatcher' : 'supervisor', { 'if-match': `"${version}"` })
  const { status, body } = await post(
    n,
    desk(number, 'set-urgent'),
    { urgent: n % 2 === 0, reason: `第 ${n} 次标记` },
    headers,
  )
  if (status === 412) versions.set(number, (await versionOf(number)) ?? version)
  return { number, n, status, version: body.version }
}
const versionOf = async (number: string) =>
  (await db.query<{ version: number }>('select version from ticket where number = $1', [number])).rows[0]?.version

test(`${COPIES} copies, ${COMMANDS} commands at once: what was acknowledged is there, once, and nothing overwrote anything`, async () => {
  const versions = new Map<string, number>()
  for (const number of numbers) versions.set(number, (await versionOf(number))!)
  const added: ReturnType<typeof append>[] = []
  const decided: ReturnType<typeof decide>[] = []
  for (let n = 0; n < COMMANDS; n++) {
    if (n % 5 === 4) decided.push(decide(n, versions))
    else added.push(append(n))
  }
  const [appended, decisions] = await Promise.all([Promise.all(added), Promise.all(decided)])

  expect(new Set(appended.flatMap(({ statuses }) => statuses))).toEqual(new Set([200]))
  expect(new Set(decisions.map(({ status }) => status))).toEqual(new Set([200, 412]))
  for (const number of numbers) {
    const events = await story(number)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1))
    const said = events.flatMap(({ payload }) => (payload.text?.startsWith('第 ') ? [payload.text] : []))
    expect(said.sort()).toEqual(
      appended
        .filter((each) => each.number === number)
        .map(({ text }) => text)
        .sort(),
    )
    const won = decisions.filter((each) => each.number === number && each.status === 200)
    expect(events.filter(({ kind }) => kind === 'urgencySet')).toHaveLength(won.length)
    const { rows } = await db.query<{ status: TicketStatus; version: number }>(
      'select status, version from ticket where number = $1',
      [number],
    )
    expect(rows[0]!.version).toBe(events.length)
    expect(rows[0]!.status).toEqual(
      replay(events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })) as unknown as TicketEvent[]),
    )
  }
})

test('when all their clocks run out while people go on writing, each ticket is escalated once by one of the copies', async () => {
  const past = '2020-01-02T00:00:00.000Z'
  await db.query(
    `update ticket set wake_at = $2, status = status || jsonb_build_object('clock',
       (status -> 'clock') || jsonb_build_object('half', $3::text, 'eighty', $3::text, 'due', (status -> 'clock' -> 'due') || jsonb_build_object('at', $3::text)))
     where number = any($1)`,
    [numbers, past, past],
  )
  const writing = Array.from({ length: 400 }, (_, n) => append(COMMANDS + n))
  await Promise.all(writing)
  const rungs = async () =>
    (
      await db.query<{ number: string; rungs: string[] }>(
        `select number, array_agg(coalesce(payload ->> 'rung', kind) order by seq) as rungs from ticket_event
         where number = any($1) and by_kind = 'clock' group by number`,
        [numbers],
      )
    ).rows
  const escalated = async () => (await rungs()).filter((each) => each.rungs.includes('supervisionOpened')).length
  for (let tries = 0; tries < 200 && (await escalated()) < TICKETS; tries++) await sleep(500)
  // Every copy's clock has come round once more.
  await sleep(17_000)
  for (const each of await rungs())
    expect([...each.rungs].sort()).toEqual(['eighty', 'half', 'opinion-overdue', 'overdue', 'supervisionOpened'])
})
