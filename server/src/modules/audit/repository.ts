import type { Query } from '../../plugins/db/types'
import type { AuditLine } from '../../plugins/ports'

type On = { query: Query }
export type AuditRow = {
  id: number
  at: Date
  role: string
  staff_no: string | null
  action: string
  subject: string | null
  request_id: string | null
}

export const auditRepository = ({ query }: On) => ({
  async insert({ at, person, role, action, subject, requestId }: AuditLine) {
    await query(
      'insert into audit (at, account_id, role, staff_no, action, subject, request_id) values ($1, $2, $3, $4, $5, $6, $7)',
      [at, person?.accountId ?? null, role, person?.staffNo ?? null, action, subject, requestId],
    )
  },
  async list(before: number | null, limit: number) {
    return (
      await query<AuditRow>(
        'select id, at, role, staff_no, action, subject, request_id from audit where $1::bigint is null or id < $1 order by id desc limit $2',
        [before, limit],
      )
    ).rows
  },
})
