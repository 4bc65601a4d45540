import { createDb } from '../../server/src/plugins/db/pool'
import { openDatabase } from '../../server/src/plugins/db/open'
import { StartupError } from '../../server/src/process/startup-error'

/**
 * A service of nothing but a database, for tests that kill it. Says `ready <url>`, then counts upwards into one table
 * and says each number only after its commit: those are the acknowledged writes.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)
const tell = (fields: object, message: string) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
const log = { info: tell, warn: tell, error: tell }

try {
  const database = await openDatabase({ dataDir: process.argv[2]!, databaseUrl: process.env.DATABASE_URL, log })
  const db = createDb(database.url, { log, max: 4 })
  await db.query('create table if not exists written (n int primary key)')
  let stopping = false
  process.once('SIGTERM', () => (stopping = true))
  say(`ready ${database.url}`)
  const { rows } = await db.query<{ last: number | null }>('select max(n) as last from written')
  for (let n = (rows[0]?.last ?? 0) + 1; !stopping; n++) {
    await db
      .transaction((tx) => tx.query('insert into written values ($1) on conflict do nothing', [n]))
      .then(
        () => say(`written ${n}`),
        () => n--,
      )
  }
  await db.close()
  await database.close()
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
