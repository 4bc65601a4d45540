import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complaint } from '../support/builders'
import { createEmptyDatabase } from '../support/database'
import { bundleService, startServiceProcess, type ServiceProcess } from '../support/service-process'

jest.setTimeout(180_000)

const PHONE = '19900000001'
const PASSPHRASE = 'correct horse battery'

let folder: string
let main: string
let transfer: string
let service: ServiceProcess | null = null
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-transfer-'))
  ;[main, transfer] = await Promise.all([bundleService('main'), bundleService('transfer')])
})
afterEach(async () => {
  await service?.kill('SIGTERM')
  service = null
})
afterAll(() => {
  for (const file of [folder, main, transfer]) rmSync(file, { recursive: true, force: true })
})

/** Runs the program as an operator would. */
async function run(args: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, [transfer, ...args], {
    env: { PATH: process.env.PATH, EXPORT_PASSPHRASE: PASSPHRASE, ...settings },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

async function call<T>(method: string, path: string, token: string | null, body?: object): Promise<T> {
  const reply = await fetch(`${service!.url}/api/v1${path}`, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}
async function signIn(): Promise<string> {
  const { demoCode } = await call<{ demoCode: string }>('POST', '/sign-in/codes', null, { phone: PHONE })
  return (await call<{ token: string }>('POST', '/sign-in/sessions', null, { phone: PHONE, smsCode: demoCode })).token
}
const casesOf = async (token: string) =>
  (await call<{ items: { number: string }[] }>('GET', '/complaints', token)).items.map(({ number }) => number)
const digestIn = (said: string) => /内容摘要 ([0-9a-f]{64})/.exec(said)?.[1]

test('an operator exports from a running service, and its data live on in another folder and in a server’s database', async () => {
  const first = join(folder, 'first')
  service = await startServiceProcess(main, first)
  const token = await signIn()
  const { number } = await call<{ number: string }>('POST', '/complaints', token, complaint())
  const file = join(folder, 'backup')
  const exported = await run(['export', file], { DATA_DIR: first })
  expect(exported).toMatchObject({ code: 0, said: expect.stringContaining('keys.json 不在里面') as string })
  expect(await casesOf(token)).toContain(number)
  expect(await run(['import', file], { DATA_DIR: first })).toMatchObject({
    code: 1,
    said: expect.stringContaining('正由另一个服务使用') as string,
  })
  await service.kill('SIGTERM')

  const second = join(folder, 'second')
  const keyless = await run(['import', file], { DATA_DIR: second })
  expect(keyless).toMatchObject({ code: 1, said: expect.stringContaining('密钥不在备份里') as string })
  expect(existsSync(second)).toBe(false)
  mkdirSync(second, { mode: 0o700 })
  copyFileSync(join(first, 'keys.json'), join(second, 'keys.json'))
  const imported = await run(['import', file], { DATA_DIR: second })
  expect(imported.code).toBe(0)
  expect(digestIn(imported.said)).toBe(digestIn(exported.said))
  service = await startServiceProcess(main, second)
  // The session of then still holds; the person has not even been signed out.
  expect(await casesOf(token)).toContain(number)
  await service.kill('SIGTERM')

  const database = await createEmptyDatabase()
  const third = { DATA_DIR: join(folder, 'third'), KEYS_FILE: join(first, 'keys.json'), DATABASE_URL: database.url }
  expect(await run(['import', file], third)).toMatchObject({ code: 0 })
  const again = await run(['export', join(folder, 'backup-2')], third)
  expect(digestIn(again.said)).toBe(digestIn(exported.said))
  await database.drop()
  // With the service stopped the program starts the database itself.
  expect(await run(['export', join(folder, 'backup-3')], { DATA_DIR: second })).toMatchObject({ code: 0 })
  expect(readdirSync(folder).sort()).toEqual(['backup', 'backup-2', 'backup-3', 'first', 'second'])
})

test('without a passphrase, a file or data, the operator is told what to do', async () => {
  const settings = { DATA_DIR: join(folder, 'nothing') }
  for (const [args, changes, words] of [
    [['export', join(folder, 'x')], { EXPORT_PASSPHRASE: 'short' }, '至少 12 个字符的口令'],
    [['export', join(folder, 'x')], {}, '找不到密钥文件'],
    [['export'], {}, '用法：npm run export'],
    [['import', join(folder, 'absent')], { KEYS_FILE: join(folder, 'first', 'keys.json') }, '找不到备份文件'],
  ] as const)
    expect(await run([...args], { ...settings, ...changes })).toMatchObject({
      code: 1,
      said: expect.stringContaining(words) as string,
    })
})
