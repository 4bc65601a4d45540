import type { Role } from '@contract/account/labels'
import type { Query } from '../../../plugins/db/types'

type On = { query: Query }
export type StaffRow = {
  id: string
  staff_no: string
  role: Role
  unit: string | null
  phone_sealed: string
  created_at: Date
}

const columns = 'id, staff_no, role, unit, phone_sealed, created_at'

export const staffRepository = ({ query }: On) => ({
  async list() {
    return (
      await query<StaffRow>(`select ${columns} from account where staff_no is not null order by staff_no collate "C"`)
    ).rows
  },
  async findByNumber(staffNo: string) {
    return (await query<StaffRow>(`select ${columns} from account where staff_no = $1`, [staffNo])).rows[0] ?? null
  },
  /** A sign-in that holds the account is waited for, and one that comes later waits. */
  async lockByNumber(staffNo: string) {
    return (
      (await query<StaffRow>(`select ${columns} from account where staff_no = $1 for update`, [staffNo])).rows[0] ??
      null
    )
  },
  /** @returns false when the phone or the number has an account already */
  async insertOnce(row: {
    staffNo: string
    role: Role
    unit: string | null
    phoneIndex: Buffer
    phoneSealed: string
    at: Date
  }) {
    return (
      (
        await query(
          `insert into account (staff_no, role, unit, phone_index, phone_sealed, created_at) values ($1, $2, $3, $4, $5, $6)
           on conflict do nothing`,
          [row.staffNo, row.role, row.unit, row.phoneIndex, row.phoneSealed, row.at],
        )
      ).rowCount > 0
    )
  },
  async move(id: string, role: Role, unit: string | null) {
    await query('update account set role = $2, unit = $3 where id = $1', [id, role, unit])
  },
  /** Keeps the number with what was done under it; takes away role, unit and phone. */
  async close(id: string, phoneIndex: Buffer, phoneSealed: string) {
    await query(`update account set role = 'citizen', unit = null, phone_index = $2, phone_sealed = $3 where id = $1`, [
      id,
      phoneIndex,
      phoneSealed,
    ])
  },
  async revokeSessions(accountId: string, at: Date) {
    return (
      await query('update session set revoked_at = $2 where account_id = $1 and revoked_at is null', [accountId, at])
    ).rowCount
  },
})
