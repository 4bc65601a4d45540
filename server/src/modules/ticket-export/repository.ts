import type { ExportRequest } from '@contract/desk-tools/schema'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
type Opened = { accountId: string; filter: ExportRequest; askedAt: Date }

export const exportRepository = ({ query }: On) => ({
  /** So that two requests of one person are counted one after the other. */
  async lockPerson(accountId: string) {
    await query("select pg_advisory_xact_lock(hashtext('export'), hashtext($1))", [accountId])
  },
  async insert(tokenHash: Buffer, accountId: string, filter: ExportRequest, at: Date) {
    const { rows } = await query<{ id: string }>(
      'insert into export_run (token_hash, account_id, filter, asked_at) values ($1, $2, $3, $4) returning id',
      [tokenHash, accountId, JSON.stringify(filter), at],
    )
    return rows[0]!.id
  },
  async countSince(accountId: string, since: Date) {
    const { rows } = await query<{ n: number }>(
      'select count(*)::int as n from export_run where account_id = $1 and asked_at > $2',
      [accountId, since],
    )
    return rows[0]?.n ?? 0
  },
  /** Once, and not after its time. */
  async open(id: string, tokenHash: Buffer, now: Date, notBefore: Date): Promise<Opened | null> {
    const { rows } = await query<Opened>(
      `update export_run set opened_at = $3 where id = $1 and token_hash = $2 and opened_at is null and asked_at >= $4
       returning account_id as "accountId", filter, asked_at as "askedAt"`,
      [id, tokenHash, now, notBefore],
    )
    return rows[0] ?? null
  },
  async end(id: string, rows: number, at: Date) {
    await query('update export_run set rows = $2, ended_at = $3 where id = $1', [id, rows, at])
  },
})
