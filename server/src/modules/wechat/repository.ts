import type { MessageKind } from '@contract/wechat/labels'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type Binding = { account_id: string; openid_sealed: string; bound_at: Date }

export const wechatRepository = ({ query }: On) => ({
  async findByOpenid(openidIndex: Buffer) {
    return (
      (
        await query<Binding>('select account_id, openid_sealed, bound_at from wechat_binding where openid_index = $1', [
          openidIndex,
        ])
      ).rows[0] ?? null
    )
  },
  async findByAccount(accountId: string) {
    return (
      (
        await query<Binding & { openid_index: Buffer }>(
          'select account_id, openid_index, openid_sealed, bound_at from wechat_binding where account_id = $1',
          [accountId],
        )
      ).rows[0] ?? null
    )
  },
  /** Two bindings at once of one account or of one openid wait for each other, in this order: a sign-in holds the account already. */
  async lock(openidIndex: Buffer, accountId: string) {
    await query('select id from account where id = $1 for update', [accountId])
    await query("select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 2))", [openidIndex])
  },
  /** @returns the accounts whose binding went. */
  async remove(accountIds: readonly string[]) {
    await query('delete from message_consent where account_id = any($1::uuid[])', [accountIds])
    return (
      await query<{ account_id: string }>(
        'delete from wechat_binding where account_id = any($1::uuid[]) returning account_id',
        [accountIds],
      )
    ).rows.map((row) => row.account_id)
  },
  async insert(row: { accountId: string; openidIndex: Buffer; openidSealed: string; at: Date }) {
    await query(
      'insert into wechat_binding (account_id, openid_index, openid_sealed, bound_at) values ($1, $2, $3, $4)',
      [row.accountId, row.openidIndex, row.openidSealed, row.at],
    )
  },

  async listConsents(accountId: string) {
    return (
      await query<{ kind: MessageKind; remaining: number }>(
        'select kind, remaining from message_consent where account_id = $1',
        [accountId],
      )
    ).rows
  },
  async addConsents(accountId: string, kinds: readonly MessageKind[], most: number) {
    await query(
      `insert into message_consent (account_id, kind, remaining) select $1, unnest($2::text[]), 1
       on conflict (account_id, kind) do update set remaining = least(message_consent.remaining + 1, $3)`,
      [accountId, kinds, most],
    )
  },
  /** @returns whether there was one to take. */
  async takeConsent(accountId: string, kind: MessageKind) {
    return (
      (
        await query(
          'update message_consent set remaining = remaining - 1 where account_id = $1 and kind = $2 and remaining > 0',
          [accountId, kind],
        )
      ).rowCount > 0
    )
  },
  async endConsent(accountId: string, kind: MessageKind) {
    await query('update message_consent set remaining = 0 where account_id = $1 and kind = $2', [accountId, kind])
  },
})
