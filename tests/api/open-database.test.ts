import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/src/plugins/db/open'
import { createDb } from '../../server/src/plugins/db/pool'
import { StartupError } from '../../server/src/process/startup-error'
import { createEmptyDatabase } from '../support/database'
import { freePort } from '../../server/src/plugins/db/embedded/free-port'

const quiet = { info() {}, warn() {}, error() {} }

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-open-'))
})

afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('a district with a PostgreSQL of its own gets that one, and nothing is made in the data folder', async () => {
  const own = await createEmptyDatabase()
  const opened = await openDatabase({ dataDir, databaseUrl: own.url, log: quiet })
  expect(opened).toMatchObject({ url: own.url, embedded: false })
  const db = createDb(opened.url, { log: quiet })
  expect((await db.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await db.close()
  await opened.close()
  expect(readdirSync(dataDir)).toEqual([])
  await own.drop()
})

test('an operator whose DATABASE_URL leads nowhere is told so, without the password', async () => {
  const databaseUrl = `postgres://someone:hush@127.0.0.1:${await freePort()}/nowhere`
  const failure = await openDatabase({ dataDir, databaseUrl, log: quiet }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StartupError)
  expect((failure as Error).message).toContain('连不上 DATABASE_URL')
  expect((failure as Error).message).not.toContain('hush')
})
