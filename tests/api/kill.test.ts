import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { inAudit } from '../support/runs'
import { bundleService, embeddedDatabase, startServiceProcess, type ServiceProcess } from '../support/service-process'

const ROUNDS = inAudit ? 50 : 5
jest.setTimeout(ROUNDS * 36_000)

const SENDERS = 6
const TO_ACKNOWLEDGE = 25

let bundle: string
let dataDir: string
let service: ServiceProcess

beforeAll(async () => {
  bundle = await bundleService()
  dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-kill-'))
  service = await startServiceProcess(bundle, dataDir)
})

afterAll(async () => {
  await service.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const reply = await fetch(`${service.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, string> }
}

async function signIn(phone: string): Promise<string> {
  const code = await post('/sign-in/codes', { phone })
  const session = await post('/sign-in/sessions', { phone, smsCode: code.body.demoCode! })
  return session.body.token!
}

const complaint = {
  identity: 'named',
  name: '王小明',
  type: 'help',
  category: '0101',
  title: '门口的路灯不亮',
  story: '从上周起整夜不亮，老人晚上出门看不见路。',
  place: '990102001001',
  aboutUnit: null,
  truthful: true,
}

/** Sends one draft until it is answered, over cuts and restarts, always with the same key; returns the ticket number. */
async function fileOnce(token: string, key: string): Promise<string> {
  for (;;) {
    try {
      const reply = await post('/complaints', complaint, { authorization: `Bearer ${token}`, 'idempotency-key': key })
      if (reply.status === 201) return reply.body.number!
      if (reply.status < 500) throw new Refused(`${reply.status} ${JSON.stringify(reply.body)}`)
    } catch (error) {
      if (error instanceof Refused) throw error
    }
    await sleep(50)
  }
}
class Refused extends Error {}

/** Files under load, kills in the middle of it, lets everybody finish; returns what was acknowledged, by draft. */
async function round(token: string, strike: () => Promise<void>): Promise<Map<string, string>> {
  const answered = new Map<string, string>()
  let struck = false
  const sender = async () => {
    do {
      const key = randomBytes(16).toString('hex')
      answered.set(key, await fileOnce(token, key))
    } while (!struck)
  }
  const senders = Array.from({ length: SENDERS }, () => sender().finally(() => (struck = true)))
  const blow = async () => {
    while (answered.size < TO_ACKNOWLEDGE && !struck) await sleep(5)
    await strike().finally(() => (struck = true))
  }
  await Promise.all([...senders, blow()])
  return answered
}

async function ask(sql: string, params: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: embeddedDatabase(dataDir).url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql, params)
  await client.end()
  return rows
}

async function expectEachOnce(answered: Map<string, string>, before: number) {
  const numbers = [...answered.values()]
  expect(new Set(numbers).size).toBe(numbers.length)
  const events = await ask(
    `select t.number, count(e.*) filter (where e.kind = 'filed')::int as filed
       from ticket t left join ticket_event e on e.number = t.number where t.number = any($1) group by 1`,
    [numbers],
  )
  expect(events).toHaveLength(numbers.length)
  expect(events.filter(({ filed }) => filed !== 1)).toEqual([])
  // Nothing beyond the drafts either: a lost reply must not have left a second ticket.
  expect(await ticketCount()).toBe(before + numbers.length)
}

const ticketCount = async () => (await ask('select count(*)::int as n from ticket', []))[0]!.n as number

const strikes = {
  async service() {
    await service.kill('SIGKILL')
    service = await startServiceProcess(bundle, dataDir)
  },
  async database() {
    process.kill(embeddedDatabase(dataDir).pid, 'SIGKILL')
  },
}

test.each(['service', 'database'] as const)(
  'people filing while the %s is killed each have one ticket, none lost and none doubled',
  async (victim) => {
    const token = await signIn(victim === 'service' ? '19900000001' : '19900000002')
    for (let n = 0; n < ROUNDS; n++) {
      const before = await ticketCount()
      await expectEachOnce(await round(token, strikes[victim]), before)
    }
  },
)

test('a person whose service was killed is still signed in and reads the case', async () => {
  const token = await signIn('19900000003')
  const number = await fileOnce(token, randomBytes(16).toString('hex'))
  await strikes.service()
  const reply = await fetch(`${service.url}/api/v1/complaints/${number}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(reply.status).toBe(200)
})
