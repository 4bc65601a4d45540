import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Client } from 'pg'
import type { TestApp } from './start-app'

/** A value as it is, and as it could be written down or guessed back without any key. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value)
  const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(bytes).digest())
  return [
    value,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    ...hashes.flatMap((hash) => [hash.toString('hex'), hash.toString('base64url')]),
  ]
}

/** Which of the values, in any form, stand in the text. */
export const tracesIn = (text: string, values: Record<string, string>): string[] => {
  const folded = text.toLowerCase()
  return Object.entries(values).flatMap(([name, value]) =>
    formsOf(value).flatMap((form, n) => (folded.includes(form.toLowerCase()) ? [`${name} (form ${n})`] : [])),
  )
}

/** Every row of every table of the service, with bytes in hexadecimal. */
export async function dumpDatabase(app: TestApp): Promise<string> {
  const { rows: tables } = await app.db.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await app.db.query<{ line: string }>(
      `select t::text || ' ' || row_to_json(t)::text as line from ${name} t`,
    )
    parts.push(name, ...rows.map(({ line }) => line))
  }
  return parts.join('\n')
}

/** Every file in a folder and the folders below it; none where there is no such folder. */
export const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : []
      })

/** What PostgreSQL keeps of this database, with the write-ahead log and whatever else lies below the data folder; photos too. */
async function filesOf(app: TestApp): Promise<string[]> {
  const url = new URL(process.env.FAHUIMIN_TEST_ADMIN_URL!)
  url.pathname = new URL(app.url).pathname
  const admin = new Client({ connectionString: url.href })
  await admin.connect()
  await admin.query('checkpoint')
  const { rows } = await admin.query<{ oid: string }>(
    'select oid::text from pg_database where datname = current_database()',
  )
  await admin.end()
  const folder = process.env.FAHUIMIN_TEST_DATA_DIR!
  const own = join('base', rows[0]!.oid) + sep
  const ofDatabase = filesBelow(folder).filter((path) => !path.includes(`${sep}base${sep}`) || path.includes(own))
  return [...ofDatabase, ...filesBelow(app.dataDir)]
}

/** Which of the values stand in the files below the data folder. */
export async function tracesInFiles(app: TestApp, values: Record<string, string>): Promise<string[]> {
  const wanted = Object.entries(values).map(([name, value]) => ({ name, bytes: Buffer.from(value) }))
  const overlap = Math.max(...wanted.map(({ bytes }) => bytes.length))
  const found = new Set<string>()
  for (const file of await filesOf(app)) {
    let rest: Buffer = Buffer.alloc(0)
    try {
      for await (const chunk of createReadStream(file, { highWaterMark: 4 << 20 }) as AsyncIterable<Buffer>) {
        const block = Buffer.concat([rest, chunk])
        for (const { name, bytes } of wanted) if (block.includes(bytes)) found.add(name)
        rest = block.subarray(-overlap)
      }
    } catch (error) {
      // PostgreSQL takes files of its own away while they are read.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return [...found].sort()
}
