import type { Query } from '../../src/plugins/db/types'

export const yearRepository = ({ query }: { query: Query }) => ({
  async countTickets() {
    return (await query<{ n: number }>('select count(*)::int as n from (select 1 from ticket limit 10000) few'))
      .rows[0]!.n
  },
  async seededBefore() {
    return (await query("select 1 from installation where name = 'year-seed'")).rows.length > 0
  },
  async noteSeeded(value: string) {
    await query("insert into installation (name, value) values ('year-seed', $1)", [value])
  },
  async accountsOf(staffNos: readonly string[]) {
    return (
      await query<{ id: string; staff_no: string }>('select id, staff_no from account where staff_no = any($1)', [
        staffNos,
      ])
    ).rows
  },
  async accountByPhone(phoneIndex: Buffer) {
    return (
      (await query<{ id: string }>('select id from account where phone_index = $1', [phoneIndex])).rows[0]?.id ?? null
    )
  },
})
