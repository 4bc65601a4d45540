import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { codeOf } from '../../server/src/plugins/db/failure'

export type TestDatabase = { url: string; drop(): Promise<void> }

export const TEMPLATE = 'fahuimin_template'

const SOURCE_IN_USE = '55006'

/** A migrated database of its own for one test file, cloned from the run's template. */
export const createTestDatabase = () => create(`template ${TEMPLATE}`)

/** The same without any table, for tests of the migrations themselves. */
export const createEmptyDatabase = () => create('')

async function create(from: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdmin((admin) => createPatiently(admin, `create database ${name} owner fahuimin ${from}`))
  return {
    url: urlTo(name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  }
}

async function createPatiently(admin: Client, sql: string) {
  for (let tried = 1; ; tried++) {
    try {
      await admin.query(sql)
      return
    } catch (error) {
      // Something (autovacuum, another creation) looks into the template just now.
      if (codeOf(error) !== SOURCE_IN_USE || tried === 50) throw error
      await sleep(20 * tried)
    }
  }
}

async function asAdmin(work: (admin: Client) => Promise<void>) {
  const admin = new Client({ connectionString: fromRun('FAHUIMIN_TEST_ADMIN_URL') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function urlTo(database: string): string {
  const url = new URL(fromRun('FAHUIMIN_TEST_URL'))
  url.pathname = `/${database}`
  return url.href
}

function fromRun(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is set by jest-global-setup: add withDatabase to this project in jest.config.mjs`)
  return value
}
