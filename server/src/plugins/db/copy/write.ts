import type { DbLog, Query } from '../types'
import { inOneTransaction } from './session'
import { listMigrations, listTables, quoted, type AppliedMigration, type Sequence, type Table } from './shape'

/** The database already holds something. */
export class NotEmptyError extends Error {}

export type Target = {
  migrations: AppliedMigration[]
  tables: Table[]
  /** @param lines one JSON array of texts each, in the order of `columns` */
  insert(table: Pick<Table, 'name' | 'columns'>, lines: string[]): Promise<void>
  /** The next number drawn follows `last`. */
  setSequence(sequence: Sequence): Promise<void>
}

const holdsRows = async (query: Query, tables: Table[]) => {
  for (const { name } of tables) {
    const { rows } = await query<{ some: boolean }>(`select exists (select from ${quoted(name)}) as some`)
    if (rows[0]?.some) return name
  }
  return null
}

async function requireEmpty(query: Query): Promise<Table[]> {
  const tables = await listTables(query)
  const full = await holdsRows(query, tables)
  if (full) throw new NotEmptyError(full)
  return tables
}

/** @throws NotEmptyError naming the first table that holds rows */
export const requireEmptyDatabase = (url: string, log: DbLog): Promise<void> =>
  inOneTransaction({ url, log, begin: 'begin read only' }, async (query) => void (await requireEmpty(query)))

/** Fills an empty database: all of it or nothing. @throws NotEmptyError */
export const writeAtOnce = (url: string, log: DbLog, work: (target: Target) => Promise<void>): Promise<void> =>
  inOneTransaction({ url, log, begin: 'begin' }, async (query) => {
    const names = (await listTables(query)).map(({ name }) => quoted(name))
    if (names.length > 0) await query(`lock table ${names.join(', ')} in access exclusive mode`)
    const tables = await requireEmpty(query)
    await work({
      migrations: await listMigrations(query),
      tables,
      insert: (table, lines) => insert(query, table, lines),
      setSequence: async ({ name, last }) =>
        void (await query('select setval($1::regclass, $2::bigint)', [quoted(name), last])),
    })
  })

async function insert(query: Query, { name, columns }: Pick<Table, 'name' | 'columns'>, lines: string[]) {
  const into = columns.map((column) => quoted(column.name)).join(', ')
  const values = columns.map(({ type }, n) => `(line ->> ${n})::${type}`).join(', ')
  await query(
    `insert into ${quoted(name)} (${into}) overriding system value select ${values} from json_array_elements($1::json) line`,
    [`[${lines.join(',')}]`],
  )
}
