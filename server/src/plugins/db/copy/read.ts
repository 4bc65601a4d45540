import type { DbLog, Query } from '../types'
import { inOneTransaction } from './session'
import { listMigrations, listSequences, listTables, quoted, type Table } from './shape'

const ROWS_AT_ONCE = 200

export type Snapshot = {
  tables: Table[]
  migrations: Awaited<ReturnType<typeof listMigrations>>
  /** Read after the snapshot was taken: never behind its rows. */
  sequences: Awaited<ReturnType<typeof listSequences>>
  rowsOf(table: Table): AsyncGenerator<string[]>
}

/** Everything as it was at one moment, however long reading takes and whatever is written meanwhile; nobody is held up. */
export const readSnapshot = <T>(url: string, log: DbLog, work: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  inOneTransaction({ url, log, begin: 'begin isolation level repeatable read read only' }, async (query) => {
    const migrations = await listMigrations(query)
    const tables = await listTables(query)
    const sequences = await listSequences(query)
    return work({ tables, migrations, sequences, rowsOf: (table) => rowsOf(query, table) })
  })

async function* rowsOf(query: Query, { name, columns, key }: Table): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  const order = key.length > 0 ? `order by ${key.map(quoted).join(', ')}` : ''
  await query(
    `declare copied no scroll cursor for select json_build_array(${texts})::text as line from ${quoted(name)} ${order}`,
  )
  for (;;) {
    const { rows } = await query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from copied`)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    if (rows.length < ROWS_AT_ONCE) break
  }
  await query('close copied')
}
