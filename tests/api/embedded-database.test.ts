import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import {
  databaseProcesses,
  makeProject,
  postmasterOf,
  startService,
  uidOf,
  type Project,
  type Service,
} from '../support/database-service'

jest.setTimeout(120_000)

type Who = { who: string; uid?: number; closed?: boolean }

const asRoot: Who[] = [
  { who: 'root in a folder closed to others', closed: true },
  { who: 'root in an open folder' },
  { who: 'an ordinary user who may not write to node_modules', uid: process.getuid?.() === 0 ? uidOf('daemon') : 0 },
]
const asUser: Who[] = [{ who: 'an ordinary user' }]

describe.each(process.getuid?.() === 0 ? asRoot : asUser)('started by $who', (who) => {
  let project: Project

  beforeAll(async () => {
    project = await makeProject(who)
  })

  async function another(killed: number): Promise<void> {
    while ([0, killed].includes(postmasterOf(project))) await sleep(50)
  }

  afterEach(async () => {
    while (databaseProcesses(project).length > 0) await sleep(50)
  })

  afterAll(() => project.remove())

  async function started(): Promise<Service> {
    const service = await startService(project, who)
    if (!('url' in service)) throw new Error(service.message)
    return service
  }

  async function expectAllKept(service: Service, before: number) {
    const client = new Client({ connectionString: service.url })
    await client.connect()
    const { rows } = await client.query<{ count: number; last: number }>(
      'select count(*)::int as count, max(n) as last from written where n <= $1',
      [before],
    )
    await client.end()
    expect(rows[0]).toEqual({ count: before, last: before })
  }

  test('the first start makes a private UTF-8 database that nobody else can read', async () => {
    const service = await started()
    const client = new Client({ connectionString: service.url })
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              datlocprovider as provider, datlocale as locale, rolsuper as super
         from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
    )
    expect(rows[0]).toEqual({ encoding: 'UTF8', fsync: 'on', provider: 'b', locale: 'C.UTF-8', super: false })
    const wrong = new URL(service.url)
    wrong.password = 'guessed'
    await client.end()
    const stranger = new Client({ connectionString: wrong.href })
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)
    expect(statSync(join(project.dataDir, 'postgres')).mode & 0o077).toBe(0)
    expect(statSync(join(project.dataDir, 'database-secret')).mode & 0o077).toBe(0)
    await service.kill('SIGTERM')
  })

  test('an operator who stops it finds no process left and the data kept', async () => {
    const first = await started()
    await first.until(first.acknowledged() + 20)
    expect(await first.kill('SIGTERM')).toBe(0)
    expect(databaseProcesses(project)).toEqual([])
    const second = await started()
    await expectAllKept(second, first.acknowledged())
    await second.kill('SIGTERM')
  })

  test('a second start on the same data is refused in Chinese and English and disturbs nothing', async () => {
    const first = await started()
    const second = await startService(project, who)
    expect(second).toEqual({ code: 1, message: expect.stringContaining('正由另一个服务使用') })
    expect(second).toEqual({ code: 1, message: expect.stringContaining('is in use by another service') })
    await first.until(first.acknowledged() + 20)
    await first.kill('SIGTERM')
  })

  test('two started at the same moment: one runs, the other is refused', async () => {
    const both = await Promise.all([startService(project, who), startService(project, who)])
    const running = both.filter((one): one is Service => 'url' in one)
    expect(running).toHaveLength(1)
    await running[0]!.kill('SIGTERM')
  })

  test('nothing acknowledged is lost when the service is killed again and again', async () => {
    for (let round = 0; round < 4; round++) {
      const service = await started()
      await service.until(service.acknowledged() + 50 * (round + 1))
      await service.kill('SIGKILL')
      const next = await started()
      await expectAllKept(next, service.acknowledged())
      await next.kill(round % 2 ? 'SIGTERM' : 'SIGKILL')
    }
  })

  test('nothing acknowledged is lost when PostgreSQL is killed, and the service carries on by itself', async () => {
    const service = await started()
    for (let round = 0; round < 3; round++) {
      await service.until(service.acknowledged() + 50)
      const before = service.acknowledged()
      const killed = postmasterOf(project)
      process.kill(killed, 'SIGKILL')
      // Its children write on for a moment without it: only a new one shows that the service has carried on.
      await another(killed)
      await service.until(service.acknowledged() + 50)
      await expectAllKept(service, before)
    }
    expect(await service.kill('SIGTERM')).toBe(0)
  })

  test('a power cut that kills both leaves nothing to clear by hand', async () => {
    const first = await started()
    await first.until(first.acknowledged() + 50)
    const all = databaseProcesses(project)
    process.kill(first.pid, 'SIGSTOP')
    for (const pid of all) process.kill(pid, 'SIGKILL')
    await first.kill('SIGKILL')
    const second = await started()
    await expectAllKept(second, first.acknowledged())
    await second.kill('SIGTERM')
  })

  test('pid files that now name an unrelated living process do not stop a start', async () => {
    const lock = JSON.stringify({ pid: process.pid, identity: 'of an earlier boot' })
    writeFileSync(join(project.dataDir, 'service.lock'), lock)
    writeFileSync(join(project.dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n/proc/self/cwd\n`)
    const service = await started()
    await service.until(service.acknowledged() + 5)
    await service.kill('SIGTERM')
  })
})
