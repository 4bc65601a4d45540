import type { Relation } from '@contract/helping/states'
import type { Query } from '../../../plugins/db/types'

export type RequestRow = {
  id: string
  helper: string
  phone_sealed: string
  relation: Relation
  days: number
  code_hash: Buffer
  tries: number
  expires_at: Date
  used_at: Date | null
  consent: string | null
}

const request = 'id, helper, phone_sealed, relation, days, code_hash, tries, expires_at, used_at, consent'

/** Requests that wait for their code, a day at most. */
export const requestRepository = ({ query }: { query: Query }) => ({
  /** Codes sent to a phone in vain. */
  async countVainSince(phoneIndex: Buffer, since: Date) {
    const { rows } = await query<{ n: number; last: Date | null }>(
      'select count(*)::int as n, max(at) as last from help_request where phone_index = $1 and at > $2 and used_at is null',
      [phoneIndex, since],
    )
    return rows[0]!
  },
  async countAsked(helper: string, since: Date) {
    const { rows } = await query<{ n: number }>(
      'select count(*)::int as n from help_request where helper = $1 and at > $2',
      [helper, since],
    )
    return rows[0]!.n
  },
  async insertRequest(row: {
    id: string
    helper: string
    phoneIndex: Buffer
    phoneSealed: string
    relation: Relation
    days: number
    hash: Buffer
    at: Date
    expiresAt: Date
  }) {
    // A phone that was asked for and did not agree is kept for a day, no longer.
    await query("delete from help_request where at < $1::timestamptz - interval '1 day'", [row.at])
    await query(
      `insert into help_request (id, helper, phone_index, phone_sealed, relation, days, code_hash, at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [row.id, row.helper, row.phoneIndex, row.phoneSealed, row.relation, row.days, row.hash, row.at, row.expiresAt],
    )
  },
  async forgetRequest(id: string) {
    await query('delete from help_request where id = $1 and used_at is null', [id])
  },
  async lockRequest(id: string) {
    return (
      (await query<RequestRow>(`select ${request} from help_request where id = $1 for update`, [id])).rows[0] ?? null
    )
  },
  async countTry(id: string) {
    await query('update help_request set tries = tries + 1 where id = $1', [id])
  },
  async useRequest(id: string, at: Date, given: string) {
    await query('update help_request set used_at = $2, consent = $3 where id = $1', [id, at, given])
  },
})
