import { Client } from 'pg'

/** All rows of all tables as text, in the order of their keys, and where each sequence stands. */
export async function everyRow(url: string): Promise<{ rows: Record<string, string[]>; sequences: string[] }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1`,
    )
    const rows: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const found = await client.query<{ row: string }>(
        `select t::text as row from ${name} t order by t::text collate "C"`,
      )
      if (found.rows.length > 0) rows[name] = found.rows.map(({ row }) => row)
    }
    const sequences = await client.query<{ name: string; last: string | null }>(
      `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null order by 1`,
    )
    return { rows, sequences: sequences.rows.map(({ name, last }) => `${name} ${last}`) }
  } finally {
    await client.end()
  }
}
