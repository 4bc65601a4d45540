import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { DbLog } from './types'

export type Migration = { number: string; name: string; sql: string; sha256: string }
type Applied = { number: string; name: string; sha256: string }

const NAME = /^(\d{4})_[a-z0-9]+(?:[_-][a-z0-9]+)*\.sql$/

/** Any fixed number will do, so long as every copy of the service takes the same one. */
const LOCK = 12_345_001

export class MigrationError extends Error {}

/**
 * Applies what is new, each file in a transaction of its own. Returns the names applied. Throws MigrationError.
 * @param upTo the number of the last one wanted; all by default
 */
export async function migrate(connectionString: string, folder: string, log: DbLog, upTo = '9999'): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client({ connectionString })
  client.on('error', (error) => log.warn({ reason: error.message }, 'migration connection dropped'))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      `create table if not exists schema_migration (
         number text primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<Applied>('select number, name, sha256 from schema_migration order by number')
    const fresh = newOnes(migrations, rows).filter(({ number }) => number <= upTo)
    for (const migration of fresh) {
      await apply(client, migration)
      log.info({ migration: migration.name }, 'migration applied')
    }
    return fresh.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The migrations of a folder in their order. @throws MigrationError when one is misnamed */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const seen = new Map<string, string>()
  return Promise.all(
    names.map(async (name) => {
      const number = NAME.exec(name)?.[1]
      if (!number) throw new MigrationError(`Migration ${name} must be called NNNN_name.sql`)
      const twin = seen.get(number)
      if (twin) throw new MigrationError(`Migrations ${twin} and ${name} have the same number`)
      seen.set(number, name)
      // Git on Windows may rewrite line ends; that is no change of content.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function newOnes(migrations: Migration[], applied: Applied[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const done of applied) {
    const file = files.get(done.number)
    if (!file) throw new MigrationError(`Migration ${done.name} was applied to this database but its file is missing`)
    if (file.sha256 !== done.sha256)
      throw new MigrationError(`Migration ${done.name} was changed after it was applied; add a new one instead`)
  }
  const last = applied.at(-1)?.number ?? ''
  const fresh = migrations.filter((migration) => !applied.some((done) => done.number === migration.number))
  const late = fresh.find((migration) => migration.number < last)
  if (late)
    throw new MigrationError(`Migration ${late.name} comes before ${last}, which is already applied; renumber it`)
  return fresh
}

async function apply(client: Client, migration: Migration) {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
