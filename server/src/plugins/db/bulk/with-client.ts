import { Client } from 'pg'
import { queryOn } from '../query-on'
import { copyIn } from './copy-in'

export type BulkClient = Client
/** One COPY each. */
export type Filled = { table: string; columns: readonly string[]; text: string }

/** A connection of its own for a large load. It waits for no disk: what a fall of the machine cuts short is loaded again. */
export async function withClient<T>(url: string, work: (client: BulkClient) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await queryOn(client)('set synchronous_commit = off')
    return await work(client)
  } finally {
    await client.end()
  }
}

/** All of it or nothing. */
export async function writeAll(client: BulkClient, filled: readonly Filled[]) {
  const query = queryOn(client)
  await query('begin')
  for (const { table, columns, text } of filled) await copyIn(client, table, columns, text)
  await query('commit')
}
