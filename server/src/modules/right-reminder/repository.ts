import type { RightKind } from '@contract/rights/labels'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type ReminderRow = { id: string; accountId: string; number: string; kind: RightKind; day: string }

const columns = `id, account_id as "accountId", number, kind, day`

export const rightReminderRepository = ({ query }: On) => ({
  /** The id of what was asked now; null when the same was asked before. */
  async set(row: Omit<ReminderRow, 'id'>, at: Date): Promise<string | null> {
    const { rows } = await query<{ id: string }>(
      `insert into right_reminder as old (account_id, number, kind, day, at) values ($1, $2, $3, $4, $5)
       on conflict (account_id, number, kind) do update set id = gen_random_uuid(), day = excluded.day, at = excluded.at
       where old.day <> excluded.day returning id`,
      [row.accountId, row.number, row.kind, row.day, at],
    )
    return rows[0]?.id ?? null
  },
  async remove(accountId: string, number: string, kind: RightKind) {
    await query('delete from right_reminder where account_id = $1 and number = $2 and kind = $3', [
      accountId,
      number,
      kind,
    ])
  },
  async removeById(id: string) {
    await query('delete from right_reminder where id = $1', [id])
  },
  async findById(id: string): Promise<ReminderRow | null> {
    const { rows } = await query<ReminderRow>(`select ${columns} from right_reminder where id = $1`, [id])
    return rows[0] ?? null
  },
  async listOfTicket(number: string) {
    const { rows } = await query<Pick<ReminderRow, 'kind' | 'day'>>(
      'select kind, day from right_reminder where number = $1',
      [number],
    )
    return rows
  },
  async listOfAccount(accountId: string, limit: number) {
    const { rows } = await query<ReminderRow>(
      `select ${columns} from right_reminder where account_id = $1 order by day, number, kind limit $2`,
      [accountId, limit],
    )
    return rows
  },
})
