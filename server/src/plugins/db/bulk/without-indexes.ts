import { Client } from 'pg'
import { quoted } from '../copy/shape'

type Made = { table: string; name: string; drop: string; make: string }

/** Secondary indexes and references of these tables, with the statements that drop them and make them again. */
async function madeOn(client: Client, tables: readonly string[]): Promise<Made[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string; constraint: boolean }>(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition, true as constraint
       from pg_constraint c where c.contype in ('f', 'u') and c.conrelid::regclass::text = any($1)
     union all
     select i.indrelid::regclass::text, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), false
       from pg_index i
      where not i.indisprimary and i.indrelid::regclass::text = any($1)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('u', 'p', 'x'))`,
    [tables],
  )
  return rows.map(({ table, name, definition, constraint }) => ({
    table,
    name,
    drop: constraint ? `alter table ${quoted(table)} drop constraint ${quoted(name)}` : `drop index ${quoted(name)}`,
    make: constraint ? `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}` : definition,
  }))
}

const NOTE = 'indexes-dropped'

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What was dropped is noted in the database until it stands again: a killed load leaves nothing without its index for ever. */
async function dropAll(url: string, tables: readonly string[]) {
  await connected(url, async (client) => {
    const made = await madeOn(client, tables)
    await client.query('begin')
    await client.query('insert into installation (name, value) values ($1, $2)', [NOTE, JSON.stringify(made)])
    // References first: they stand on unique constraints.
    for (const { drop } of made.sort(
      (a, b) => Number(b.make.includes('FOREIGN KEY')) - Number(a.make.includes('FOREIGN KEY')),
    ))
      await client.query(drop)
    // It would read the half-filled tables again and again.
    for (const table of tables) await client.query(`alter table ${quoted(table)} set (autovacuum_enabled = false)`)
    await client.query('commit')
  })
}

/** Makes again what an earlier load dropped and did not live to make again. */
export async function restoreIndexes(url: string, atOnce = 2): Promise<void> {
  const made = await connected(url, async (client) => {
    const { rows } = await client.query<{ value: string }>('select value from installation where name = $1', [NOTE])
    return rows[0] ? (JSON.parse(rows[0].value) as Made[]) : null
  })
  if (!made) return
  // A constraint locks the whole table while it is made, indexes let each other be: those first, the largest before all.
  const isConstraint = ({ make }: Made) => make.startsWith('alter table')
  const indexes = made
    .filter((each) => !isConstraint(each))
    .sort((a, b) => Number(b.make.includes('USING gin')) - Number(a.make.includes('USING gin')))
  const constraints = made
    .filter(isConstraint)
    .sort((a, b) => Number(a.make.includes('FOREIGN KEY')) - Number(b.make.includes('FOREIGN KEY')))
  const work = async (list: Made[]) =>
    connected(url, async (client) => {
      await client.query(`set maintenance_work_mem = '512MB'`)
      for (let next = list.shift(); next; next = list.shift()) {
        const { rows } = await client.query<{ there: boolean }>(
          `select exists (select from pg_class where relname = $1) or exists (select from pg_constraint where conname = $1) as there`,
          [next.name],
        )
        if (!rows[0]?.there) await client.query(next.make)
      }
    })
  await Promise.all(Array.from({ length: atOnce }, () => work(indexes)))
  await work(constraints)
  await connected(url, async (client) => {
    await client.query('begin')
    for (const table of new Set(made.map((each) => each.table)))
      await client.query(`alter table ${quoted(table)} reset (autovacuum_enabled)`)
    await client.query('delete from installation where name = $1', [NOTE])
    await client.query('commit')
  })
}

/** Fills tables while nothing but their primary keys stands: many times as quick for millions of rows. */
export async function withoutIndexes(url: string, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  await restoreIndexes(url)
  await dropAll(url, tables)
  try {
    await work()
  } finally {
    await restoreIndexes(url)
  }
}
