import type { Query } from '../db/types'

export const kinds = ['signInCodes', 'sessions', 'outbox', 'sentMessages', 'notifications', 'audit'] as const
export type Kind = (typeof kinds)[number]

/** Which rows of a kind are past `$1`; a session ends when it is signed out or runs out, whichever comes first. */
const past: Record<Kind, [table: string, condition: string]> = {
  signInCodes: ['sign_in_code', 'created_at < $1'],
  sessions: ['session', 'least(revoked_at, expires_at) < $1'],
  outbox: ['outbox', 'done_at < $1'],
  sentMessages: ['sent_message', 'at < $1'],
  notifications: ['notification', 'at < $1'],
  audit: ['audit', 'at < $1'],
}

export const retentionRepository = ({ query }: { query: Query }) => ({
  /** Some of them, so that no transaction is long; another copy of the service takes others. @returns how many */
  async deleteSome(kind: Kind, before: Date, limit: number): Promise<number> {
    const [table, condition] = past[kind]
    const { rowCount } = await query(
      `delete from ${table} where id in (select id from ${table} where ${condition} limit $2 for update skip locked)`,
      [before, limit],
    )
    return rowCount
  },
})
