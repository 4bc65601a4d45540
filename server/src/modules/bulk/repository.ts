import type { BulkResult } from '@contract/desk-tools/schema'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type BulkRun = { bodyHash: Buffer; results: BulkResult | null }
type NewRun = {
  key: Buffer
  bodyHash: Buffer
  accountId: string
  staffNo: string | null
  action: string
  reason: string
  at: Date
}

export const bulkRepository = ({ query }: On) => ({
  /** What the same key has begun before; null when this is the first time. */
  async begin(run: NewRun): Promise<BulkRun | null> {
    const { rowCount } = await query(
      `insert into bulk_run (request_key, body_hash, account_id, staff_no, action, reason, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (request_key) do nothing`,
      [run.key, run.bodyHash, run.accountId, run.staffNo, run.action, run.reason, run.at],
    )
    if (rowCount === 1) return null
    const { rows } = await query<BulkRun>(
      'select body_hash as "bodyHash", results from bulk_run where request_key = $1',
      [run.key],
    )
    return rows[0]!
  },
  async finish(key: Buffer, results: BulkResult) {
    await query('update bulk_run set results = $2 where request_key = $1 and results is null', [
      key,
      JSON.stringify(results),
    ])
  },
})
