import type { Query } from '../db/types'

type On = { query: Query }
export type OutboxRow = {
  id: number
  topic: string
  payload: Record<string, unknown>
  attempts: number
  created_at: Date
}

export const outboxRepository = ({ query }: On) => ({
  async insert(topic: string, payload: object, at: Date, notBefore = at) {
    await query('insert into outbox (topic, payload, created_at, available_at) values ($1, $2, $3, $4)', [
      topic,
      JSON.stringify(payload),
      at,
      notBefore,
    ])
  },
  async lockBatch(now: Date, limit: number) {
    return (
      await query<OutboxRow>(
        `select id, topic, payload, attempts, created_at from outbox where done_at is null and available_at <= $1
         order by available_at, id limit $2 for update skip locked`,
        [now, limit],
      )
    ).rows
  },
  /** What should have been sent by now. */
  async overdue(now: Date) {
    const { rows } = await query<{ n: number; oldest: Date | null }>(
      'select count(*)::int as n, min(created_at) as oldest from outbox where done_at is null and available_at <= $1 or done_at is null and attempts > 0',
      [now],
    )
    return rows[0]!
  },
  /** One row's failure takes back its own work only. */
  async mark() {
    await query('savepoint one_row')
  },
  async backToMark() {
    await query('rollback to savepoint one_row')
  },
  /** The payload goes with the sending: a sealed phone or a code is not kept. */
  async done(id: number, at: Date) {
    await query(`update outbox set done_at = $2, payload = '{}' where id = $1`, [id, at])
  },
  async retry(id: number, availableAt: Date, failure: string) {
    await query('update outbox set attempts = attempts + 1, available_at = $2, failure = $3 where id = $1', [
      id,
      availableAt,
      failure,
    ])
  },
})
