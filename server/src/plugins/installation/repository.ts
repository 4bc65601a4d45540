import type { Query } from '../db/types'

type On = { query: Query }

export const installationRepository = ({ query }: On) => ({
  /** @throws when the database does not answer */
  async ping(): Promise<void> {
    await query('select 1')
  },
  /** A value made at the very first start and the same for ever, whichever copy of the service came first. */
  async once(name: string, value: string): Promise<string> {
    await query('insert into installation (name, value) values ($1, $2) on conflict (name) do nothing', [name, value])
    return (await query<{ value: string }>('select value from installation where name = $1', [name])).rows[0]!.value
  },
  /** Writes the value; false when it stood there already. Of several copies of the service one is told true. */
  async renew(name: string, value: string): Promise<boolean> {
    const { rowCount } = await query(
      `insert into installation (name, value) values ($1, $2)
       on conflict (name) do update set value = $2 where installation.value <> $2`,
      [name, value],
    )
    return rowCount === 1
  },
  /** Years whose holiday plan has become known since the last start. */
  async publish(years: readonly number[]): Promise<number[]> {
    const { rows } = await query<{ year: number }>(
      `insert into calendar_year (year, published) select unnest($1::int[]), true
       on conflict (year) do update set published = true where not calendar_year.published returning year`,
      [years],
    )
    return rows.map((row) => row.year)
  },
})
