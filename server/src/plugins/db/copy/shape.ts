import type { Query } from '../types'

export type Column = { name: string; type: string }
/** What a table looks like at the moment; `references`: tables whose rows its own rows need. */
export type Table = { name: string; columns: Column[]; key: string[]; references: string[] }
export type Sequence = { name: string; last: string }
export type AppliedMigration = { number: string; name: string; sha256: string }

/** Kept by migrate.ts itself. */
const OF_MIGRATIONS = 'schema_migration'

const tablesSql = `
  select c.relname as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select json_agg(a.attname order by k.place)
       from pg_index i, unnest(i.indkey) with ordinality as k(attnum, place), pg_attribute a
       where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum), '[]') as key,
    coalesce((select json_agg(distinct r.relname) from pg_constraint f join pg_class r on r.oid = f.confrelid
       where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '[]') as "references"
  from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> $1
  order by c.relname`

/** All tables of the service, each after those it refers to. */
export async function listTables(query: Query): Promise<Table[]> {
  const { rows } = await query<Table>(tablesSql, [OF_MIGRATIONS])
  const ordered: Table[] = []
  for (let left = rows; left.length > 0;) {
    const placed = new Set(ordered.map(({ name }) => name))
    const ready = left.filter(({ references }) => references.every((name) => placed.has(name)))
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}`)
    ordered.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return ordered
}

/** Sequences that have been used; an identity column's own is among them. */
export async function listSequences(query: Query): Promise<Sequence[]> {
  const { rows } = await query<Sequence>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by sequencename`,
  )
  return rows
}

export async function listMigrations(query: Query): Promise<AppliedMigration[]> {
  const { rows } = await query<{ present: boolean }>(`select to_regclass($1) is not null as present`, [OF_MIGRATIONS])
  if (!rows[0]?.present) return []
  return (await query<AppliedMigration>(`select number, name, sha256 from ${OF_MIGRATIONS} order by number`)).rows
}

/** Names come from the catalogue, or from a file and are then compared with it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
