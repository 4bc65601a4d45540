import { Client } from 'pg'
import { queryOn } from '../query-on'
import type { DbLog, Query } from '../types'

/** As pg_dump sets them, so that what is read as text is read back as it was. */
const PLAIN = `set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
  set extra_float_digits = 3; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

/** One connection of its own and one transaction on it, for as long as the work takes. */
export async function inOneTransaction<T>(
  { url, begin, log }: { url: string; begin: string; log: DbLog },
  work: (query: Query) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'fahuimin-copy',
  })
  client.on('error', (error) => log.warn({ reason: error.message }, 'the connection of the copy dropped'))
  await client.connect()
  try {
    await client.query(PLAIN)
    await client.query(begin)
    const result = await work(queryOn(client))
    const done = await client.query('commit')
    if (done.command !== 'COMMIT') throw new Error('Transaction was rolled back')
    return result
  } finally {
    // An open transaction ends with its connection.
    await client.end().catch(() => undefined)
  }
}
