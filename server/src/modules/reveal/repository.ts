import type { RevealField } from '@contract/complaint/labels'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type RevealState = 'asked' | 'approved' | 'refused' | 'opened' | 'blocked' | 'expired'
export type RevealRow = {
  id: string
  number: string
  account_id: string
  staff_no: string
  role: string
  unit: string | null
  field: RevealField
  reason_code: string
  reason: string
  state: RevealState
  asked_at: Date
  decided_at: Date | null
  opened_at: Date | null
}
export type NewRow = Omit<RevealRow, 'id' | 'decided_at' | 'opened_at'> & {
  request_key: Buffer
  opened_at: Date | null
}

const columns =
  'id, number, account_id, staff_no, role, unit, field, reason_code, reason, state, asked_at, decided_at, opened_at'
const ofReveal = columns.replace(/\w+/g, 'r.$&')

export const revealRepository = ({ query }: On) => ({
  /** Serialises one person's reveals, so that the day's limit holds for two devices at once. */
  async lockPerson(accountId: string) {
    await query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [accountId])
  },
  async countSince(accountId: string, since: Date) {
    return (
      (
        await query<{ n: number }>('select count(*)::int as n from reveal where account_id = $1 and asked_at >= $2', [
          accountId,
          since,
        ])
      ).rows[0]?.n ?? 0
    )
  },
  async insertOnce(row: NewRow): Promise<{ row: RevealRow; inserted: boolean }> {
    const { rows } = await query<RevealRow & { inserted: boolean }>(
      `insert into reveal (number, account_id, staff_no, role, unit, field, reason_code, reason, state, request_key, asked_at, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (request_key) do update set request_key = excluded.request_key returning ${columns}, (xmax = 0) as inserted`,
      [
        row.number,
        row.account_id,
        row.staff_no,
        row.role,
        row.unit,
        row.field,
        row.reason_code,
        row.reason,
        row.state,
        row.request_key,
        row.asked_at,
        row.opened_at,
      ],
    )
    const stored = rows[0]!
    return { row: stored, inserted: stored.inserted }
  },
  async lock(id: string) {
    return (await query<RevealRow>(`select ${columns} from reveal where id = $1 for update`, [id])).rows[0] ?? null
  },
  async decide(id: string, state: RevealState, by: string, reason: string, at: Date) {
    await query('update reveal set state = $2, decided_by = $3, decision_reason = $4, decided_at = $5 where id = $1', [
      id,
      state,
      by,
      reason,
      at,
    ])
  },
  async open(id: string, at: Date) {
    await query(`update reveal set state = 'opened', opened_at = $2 where id = $1`, [id, at])
  },
  /** What waits for a supervisor of this unit: never of a ticket about the unit itself (回避). */
  async listToDecide(unit: string | null, after: { at: string; id: string } | null, limit: number) {
    return (
      await query<RevealRow>(
        `select ${ofReveal} from reveal r join ticket t on t.number = r.number
         where r.state = 'asked' and t.about_unit is distinct from $4
           and ($1::timestamptz is null or (r.asked_at, r.id) > ($1, $2::uuid)) order by r.asked_at, r.id limit $3`,
        [after?.at ?? null, after?.id ?? null, limit, unit],
      )
    ).rows
  },
  async listOf(accountId: string, after: { at: string; id: string } | null, limit: number) {
    return (
      await query<RevealRow>(
        `select ${columns} from reveal where account_id = $1 and ($2::timestamptz is null or (asked_at, id) < ($2, $3::uuid))
         order by asked_at desc, id desc limit $4`,
        [accountId, after?.at ?? null, after?.id ?? null, limit],
      )
    ).rows
  },
  async countToDecide(unit: string | null) {
    const { rows } = await query<{ n: number }>(
      `select count(*)::int as n from reveal r join ticket t on t.number = r.number
       where r.state = 'asked' and t.about_unit is distinct from $1`,
      [unit],
    )
    return rows[0]?.n ?? 0
  },
  async countApproved(accountId: string, since: Date) {
    const { rows } = await query<{ n: number }>(
      `select count(*)::int as n from reveal where account_id = $1 and state = 'approved' and decided_at >= $2`,
      [accountId, since],
    )
    return rows[0]?.n ?? 0
  },
  async countOfTicket(number: string) {
    return (
      (await query<{ n: number }>('select count(*)::int as n from reveal where number = $1', [number])).rows[0]?.n ?? 0
    )
  },
  async listForOwner(ownerIndex: Buffer, after: { at: string; id: string } | null, limit: number) {
    return (
      await query<RevealRow & { title: string }>(
        `select ${ofReveal}, t.title from complainant c join reveal r on r.number = c.number join ticket t on t.number = c.number
         where c.owner_index = $1 and ($2::timestamptz is null or (r.asked_at, r.id) < ($2, $3::uuid)) order by r.asked_at desc, r.id desc limit $4`,
        [ownerIndex, after?.at ?? null, after?.id ?? null, limit],
      )
    ).rows
  },
})
