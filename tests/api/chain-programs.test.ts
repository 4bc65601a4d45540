import type { Receipt } from '@contract/complaint/schema'
import type { ReceiptVerdict } from '@contract/verification/schema'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb } from '../../server/src/plugins/db/pool'
import type { Db } from '../../server/src/plugins/db/types'
import { anonymousComplaint, newKey } from '../support/builders'
import { captureLog } from '../support/captured-log'
import { createEmptyDatabase, type TestDatabase } from '../support/database'
import { bundleService, type ServiceProcess, startServiceProcess } from '../support/service-process'

jest.setTimeout(240_000)

const names = ['keys', 'verify-chain', 'erase'] as const
let folder: string
let main: string
let programs: Record<(typeof names)[number], string>
let database: TestDatabase
let service: ServiceProcess
let db: Db
let settings: Record<string, string>
const start = async () => void (service = await startServiceProcess(main, settings.DATA_DIR!, settings))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-chain-'))
  main = await bundleService('main')
  programs = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await bundleService(name)] as const)),
  ) as typeof programs
  database = await createEmptyDatabase()
  settings = { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url, TRUST_PROXY: '1' }
  await start()
  db = createDb(database.url, { log: captureLog().log, max: 2 })
})
afterAll(async () => {
  await service.kill('SIGTERM')
  await db.close()
  await database.drop()
  for (const file of [folder, main, ...Object.values(programs)]) rmSync(file, { recursive: true, force: true })
})

/** Runs the program as an operator would, beside the running service. */
async function run(name: (typeof names)[number], ...words: string[]) {
  const child = spawn(process.execPath, [programs[name], ...words], { env: { PATH: process.env.PATH, ...settings } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}
async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() }
  const reply = await fetch(`${service.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(reply.ok).toBe(true)
  return (await reply.json()) as T
}
async function isSealed(number: string) {
  for (;;) {
    const { rows } = await db.query('select from ticket_event where number = $1 and link is null', [number])
    if (rows.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

test('the operator rotates the key, erases nothing that is open, and is told what was changed', async () => {
  const { number, filedAt, proof } = await post<Receipt>('/anonymous/complaints', anonymousComplaint())
  await isSealed(number)
  const whole = await run('verify-chain')
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('没有发现改动') as string })

  expect(await run('keys', 'rotate-signing')).toMatchObject({ code: 0 })
  expect((await run('keys', 'list')).said).toMatch(/停用，仍可核对[^]*正在使用/)
  await service.kill('SIGTERM')
  await start()
  const later = await post<Receipt>('/anonymous/complaints', anonymousComplaint())
  expect(later.proof!.keyId).not.toBe(proof!.keyId)
  const receipt = { region: '990102', number, filedAt, ...proof! }
  expect(await post<ReceiptVerdict>('/verification/receipts', receipt)).toEqual({ verdict: 'true', content: 'same' })

  const refused = await run('erase', '--ticket', number, '--reason', '本人申请，个人信息保护法第四十七条')
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('还没有结束') as string })
  await db.query(`update ticket_event set payload = payload || '{"category": "0203"}' where number = $1`, [number])
  const changed = await run('verify-chain')
  expect(changed).toMatchObject({ code: 1, said: expect.stringContaining(`工单 ${number}：第 1 条经过`) as string })
})

test('an operator who types something else is told how it is done', async () => {
  for (const [name, ...words] of [
    ['keys', 'turn'],
    ['erase', '--ticket', '5'],
    ['verify-chain', '--all'],
  ] as const)
    expect(await run(name, ...words)).toMatchObject({ code: 1, said: expect.stringContaining('用法') as string })
  const file = join(folder, 'nothing.json')
  writeFileSync(file, '{}')
  expect(await run('verify-chain', '--roots', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('读不出根') as string,
  })
})
