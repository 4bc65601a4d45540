import type { Me, OpenedSession } from '@contract/account/schema'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmptyDatabase } from '../support/database'
import { bundleService, startServiceProcess, type ServiceProcess } from '../support/service-process'

jest.setTimeout(180_000)

const PHONE = '19930000001'

let folder: string
let main: string
let program: string
let gateway: Server
let service: ServiceProcess | null = null
/** What the SMS gateway was given last. */
let message = ''
/** A service for the public: behind a proxy, so that nothing of the demo is there. */
let district: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-staff-'))
  ;[main, program] = await Promise.all([bundleService('main'), bundleService('staff')])
  gateway = createServer((request, response) => {
    message = ''
    request.on('data', (chunk: Buffer) => (message += chunk.toString()))
    request.on('end', () => response.end())
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const { port } = gateway.address() as AddressInfo
  district = { TRUST_PROXY: '1', SMS_WEBHOOK_URL: `http://127.0.0.1:${port}` }
})
afterEach(async () => {
  await service?.kill('SIGTERM')
  service = null
})
afterAll(async () => {
  await new Promise((resolve) => gateway.close(resolve))
  for (const file of [folder, main, program]) rmSync(file, { recursive: true, force: true })
})

/** Runs the program as an operator would. */
async function run(words: string, settings: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...words.split(' ').filter(Boolean)], {
    env: { PATH: process.env.PATH, ...district, ...settings },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

const post = async <T>(path: string, body: object) => {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${service!.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}
async function signIn(phone: string) {
  await post('/sign-in/codes', { phone })
  const { text } = JSON.parse(message) as { text: string }
  return post<OpenedSession>('/sign-in/sessions', { phone, smsCode: /\d{6}/.exec(text)?.[0] })
}
const meOf = (token: string) => fetch(`${service!.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })

test('a district starts with nobody, and its first dispatcher works after one command beside the running service', async () => {
  const data = { DATA_DIR: join(folder, 'data') }
  service = await startServiceProcess(main, data.DATA_DIR, district)
  expect(await run('list', data)).toMatchObject({
    code: 0,
    said: expect.stringContaining('还没有工作人员账号') as string,
  })
  const added = await run(`add ${PHONE} dispatcher --number 0001`, data)
  expect(added).toMatchObject({
    code: 0,
    said: expect.stringContaining('0001  受理员  12345 受理台  199****0001') as string,
  })
  const { token, me } = await signIn(PHONE)
  expect(me).toMatchObject({ role: 'dispatcher', staffNo: '0001', unit: { code: 'desk-12345' } })
  expect(await run('move 0001 --role handler --unit housing', data)).toMatchObject({ code: 0 })
  expect((await meOf(token)).status).toBe(401)

  await service.kill('SIGTERM')
  // With the service stopped the program starts the database itself.
  expect((await run('list', data)).said).toContain('0001  承办人  住建局  199****0001')
  expect(await run('close 0001', data)).toMatchObject({ code: 0, said: expect.stringContaining('已停用') as string })
  expect((await run('list', data)).said).toContain('0001  已停用')
})

test('on a database server of their own the operator adds people as well', async () => {
  const database = await createEmptyDatabase()
  const data = { DATA_DIR: join(folder, 'server'), DATABASE_URL: database.url }
  service = await startServiceProcess(main, data.DATA_DIR, { ...district, ...data })
  expect(await run('add 19930000002 administrator --number 9001', data)).toMatchObject({ code: 0 })
  expect((await signIn('19930000002')).me).toMatchObject({ role: 'administrator', unit: null } satisfies Partial<Me>)
  await service.kill('SIGTERM')
  service = null

  const fresh = await createEmptyDatabase()
  const early = await run('list', { KEYS_FILE: join(data.DATA_DIR, 'keys.json'), DATABASE_URL: fresh.url })
  expect(early).toMatchObject({ code: 1, said: expect.stringContaining('请先把服务启动一次') as string })
  await Promise.all([database.drop(), fresh.drop()])
})

test('an operator who types something else is told how it is done', async () => {
  const nothing = { DATA_DIR: join(folder, 'nothing') }
  for (const [words, told] of [
    ['', '用法：'],
    ['add 19930000003', '用法：'],
    ['add 19930000003 head --nummer 1', '用法：'],
    ['move 0001', '用法：'],
    ['close', '用法：'],
    ['list', '找不到密钥文件'],
  ] as const)
    expect(await run(words, nothing)).toMatchObject({ code: 1, said: expect.stringContaining(told) as string })
})
