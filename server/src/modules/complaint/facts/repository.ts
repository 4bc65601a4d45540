import type { Query } from '../../../plugins/db/types'

/** What the rules of a command ask beyond the row. */
export const factRepository = ({ query }: { query: Query }) => ({
  async hasMembers(number: string) {
    return (await query('select 1 from ticket where group_lead = $1 limit 1', [number])).rows.length > 0
  },
  async hasActed(number: string, staffNo: string) {
    const { rows } = await query('select 1 from ticket_event where number = $1 and staff_no = $2 limit 1', [
      number,
      staffNo,
    ])
    return rows.length > 0
  },
})
