import type { Role } from '@contract/account/labels'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type Account = { id: string; role: Role; unit: string | null; staff_no: string | null; phone_sealed: string }
export type SessionRow = { id: string; client: string; created_at: Date; last_seen_at: Date }
type CodeRow = { id: number; code_hash: Buffer; tries: number; expires_at: Date; used_at: Date | null }

const account = 'id, role, unit, staff_no, phone_sealed'

export const accountRepository = ({ query }: On) => ({
  async findById(id: string) {
    return (await query<Account>(`select ${account} from account where id = $1`, [id])).rows[0] ?? null
  },
  async findByPhone(phoneIndex: Buffer) {
    return (await query<Account>(`select ${account} from account where phone_index = $1`, [phoneIndex])).rows[0] ?? null
  },
  /** The account of the phone; made on first sight. */
  async insertOnce(row: {
    role: Role
    unit: string | null
    staffNo: string | null
    phoneIndex: Buffer
    phoneSealed: string
    at: Date
  }) {
    const { rows } = await query<Account>(
      `insert into account (role, unit, staff_no, phone_index, phone_sealed, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (phone_index) do update set phone_index = excluded.phone_index returning ${account}`,
      [row.role, row.unit, row.staffNo, row.phoneIndex, row.phoneSealed, row.at],
    )
    return rows[0]!
  },

  /** Codes sent in vain; one that was used proves who asked and does not count. */
  async countVainCodesSince(phoneIndex: Buffer, since: Date) {
    const { rows } = await query<{ n: number; last: Date | null }>(
      'select count(*)::int as n, max(created_at) as last from sign_in_code where phone_index = $1 and created_at > $2 and used_at is null',
      [phoneIndex, since],
    )
    return rows[0]!
  },
  async lockPhone(phoneIndex: Buffer) {
    await query("select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 1))", [phoneIndex])
  },
  async insertCode(row: { phoneIndex: Buffer; hash: Buffer; at: Date; expiresAt: Date }) {
    await query('insert into sign_in_code (phone_index, code_hash, created_at, expires_at) values ($1, $2, $3, $4)', [
      row.phoneIndex,
      row.hash,
      row.at,
      row.expiresAt,
    ])
    await query("delete from sign_in_code where phone_index = $1 and created_at < $2::timestamptz - interval '1 day'", [
      row.phoneIndex,
      row.at,
    ])
  },
  /** A code that never left counts for nothing. */
  async forgetCode(phoneIndex: Buffer, hash: Buffer) {
    await query('delete from sign_in_code where phone_index = $1 and code_hash = $2 and used_at is null', [
      phoneIndex,
      hash,
    ])
  },
  /** The newest code of a phone, locked. */
  async lockNewestCode(phoneIndex: Buffer) {
    const { rows } = await query<CodeRow>(
      'select id, code_hash, tries, expires_at, used_at from sign_in_code where phone_index = $1 order by id desc limit 1 for update',
      [phoneIndex],
    )
    return rows[0] ?? null
  },
  async countTry(id: number) {
    await query('update sign_in_code set tries = tries + 1 where id = $1', [id])
  },
  async useCode(id: number, at: Date) {
    await query('update sign_in_code set used_at = coalesce(used_at, $2) where id = $1', [id, at])
  },

  async insertSession(row: { accountId: string; tokenHash: Buffer; client: string; at: Date; expiresAt: Date }) {
    await query(
      'insert into session (account_id, token_hash, client, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)',
      [row.accountId, row.tokenHash, row.client, row.at, row.expiresAt],
    )
  },
  /** Nobody for a closed account of staff, which is a number without a role: a sign-in may have come between. */
  async findPersonByToken(tokenHash: Buffer, now: Date) {
    const { rows } = await query<{
      session_id: string
      last_seen_at: Date
      account_id: string
      role: Role
      unit: string | null
      staff_no: string | null
    }>(
      `select s.id as session_id, s.last_seen_at, a.id as account_id, a.role, a.unit, a.staff_no
       from session s join account a on a.id = s.account_id
       where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and (a.role <> 'citizen' or a.staff_no is null)`,
      [tokenHash, now],
    )
    return rows[0] ?? null
  },
  async touchSession(id: string, at: Date) {
    await query('update session set last_seen_at = $2 where id = $1', [id, at])
  },
  async listSessions(accountId: string, now: Date) {
    return (
      await query<SessionRow>(
        `select id, client, created_at, last_seen_at from session
         where account_id = $1 and revoked_at is null and expires_at > $2 order by last_seen_at desc limit 50`,
        [accountId, now],
      )
    ).rows
  },
  async listHandlers(unit: string) {
    const { rows } = await query<{ staff_no: string }>(
      `select staff_no from account where role = 'handler' and unit = $1 and staff_no is not null order by staff_no`,
      [unit],
    )
    return rows.map((row) => row.staff_no)
  },
  async revokeSession(accountId: string, id: string, at: Date) {
    return (
      (
        await query('update session set revoked_at = $3 where account_id = $1 and id = $2 and revoked_at is null', [
          accountId,
          id,
          at,
        ])
      ).rowCount > 0
    )
  },
})
