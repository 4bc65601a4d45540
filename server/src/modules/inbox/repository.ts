import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type NotificationRow = {
  id: number
  number: string | null
  title: string
  text: string
  at: Date
  read_at: Date | null
  consent: string | null
  problem: string | null
}
export type SentRow = { channel: 'sms' | 'wechat'; masked: string; text: string; at: Date }

export const inboxRepository = ({ query }: On) => ({
  /** One outbox row reaches a person once, however often it is delivered. */
  async insertOnce(row: {
    accountId: string
    number: string | null
    title: string
    text: string
    at: Date
    outboxId: number
    /** 代办: under which the person reads about it. */
    consent?: string
    /** 附议: what it is about, where there is no ticket of the reader's own. */
    problem?: string
  }) {
    await query(
      `insert into notification (account_id, number, title, text, at, outbox_id, consent, problem) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (account_id, outbox_id) do nothing`,
      [row.accountId, row.number, row.title, row.text, row.at, row.outboxId, row.consent ?? null, row.problem ?? null],
    )
  },
  /** Staff of a role, of one unit or of all; never of the unit the ticket is about (回避). */
  async listStaff(role: string, unit: string | null, exceptUnit: string | null) {
    return (
      await query<{ id: string }>(
        'select id from account where role = $1 and ($2::text is null or unit = $2) and unit is distinct from $3 limit 500',
        [role, unit, exceptUnit],
      )
    ).rows.map((row) => row.id)
  },
  async listByNumber(staffNo: string, unit: string) {
    return (
      await query<{ id: string }>(`select id from account where staff_no = $1 and unit = $2`, [staffNo, unit])
    ).rows.map((row) => row.id)
  },
  async list(accountId: string, before: number | null, limit: number) {
    return (
      await query<NotificationRow>(
        'select id, number, title, text, at, read_at, consent, problem from notification where account_id = $1 and ($2::bigint is null or id < $2) order by id desc limit $3',
        [accountId, before, limit],
      )
    ).rows
  },
  async markRead(accountId: string, upTo: string, at: Date) {
    await query('update notification set read_at = $3 where account_id = $1 and id <= $2::bigint and read_at is null', [
      accountId,
      upTo,
      at,
    ])
  },
  async countUnread(accountId: string) {
    return (
      (
        await query<{ n: number }>(
          'select count(*)::int as n from notification where account_id = $1 and read_at is null',
          [accountId],
        )
      ).rows[0]?.n ?? 0
    )
  },
  async insertSent(row: SentRow & { outboxId: number }) {
    await query(
      'insert into sent_message (channel, masked, text, at, outbox_id) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [row.channel, row.masked, row.text, row.at, row.outboxId],
    )
  },
  async listSent(limit: number) {
    return (
      await query<SentRow>('select channel, masked, text, at from sent_message order by id desc limit $1', [limit])
    ).rows
  },
})
