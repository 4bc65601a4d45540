import type { Query } from '../../plugins/db/types'
import type { TicketStatus } from '@contract/complaint/events'

export type ProblemRow = {
  id: string
  number: string
  title: string
  text: string
  place: string
  category: string
  open: boolean
  shown: boolean
  publishedAt: Date
  key: string
  supporters: number
  status: TicketStatus
}
export type Cursor = { key: string; id: string }
type Filter = { places: readonly string[] | null; categories: readonly string[] | null; open: boolean | null }

const columns = `p.id, p.number, p.title, p.text, p.place, p.category, p.open, p.shown, p.published_at as "publishedAt",
  p.published_at::text as key, p.supporters, t.status`
const from = 'known_problem p join ticket t on t.number = p.number'

export const neighbourRepository = ({ query }: { query: Query }) => ({
  async list({ places, categories, open }: Filter, after: Cursor | null, limit: number) {
    const { rows } = await query<ProblemRow>(
      `select ${columns} from ${from}
       where p.shown and ($1::text[] is null or p.place = any($1)) and ($2::text[] is null or p.category = any($2))
         and ($3::boolean is null or p.open = $3)
         and ($4::timestamptz is null or (p.published_at, p.id) < ($4, $5::uuid))
       order by p.published_at desc, p.id desc limit $6`,
      [places, categories, open, after?.key ?? null, after?.id ?? null, limit],
    )
    return rows
  },
  async listOpenOf(places: readonly string[], limit: number) {
    const { rows } = await query<ProblemRow>(
      `select ${columns} from ${from} where p.shown and p.open and p.place = any($1::text[])
       order by p.published_at desc, p.id desc limit $2`,
      [places, limit],
    )
    return rows
  },
  async findShown(id: string) {
    return (await query<ProblemRow>(`select ${columns} from ${from} where p.id = $1 and p.shown`, [id])).rows[0] ?? null
  },
  async lockShown(id: string) {
    return (
      (await query<ProblemRow>(`select ${columns} from ${from} where p.id = $1 and p.shown for update of p`, [id]))
        .rows[0] ?? null
    )
  },
  async findOfTicket(number: string) {
    return (await query<ProblemRow>(`select ${columns} from ${from} where p.number = $1`, [number])).rows[0] ?? null
  },
  /** The ticket whose published problem the filer of this one chose. */
  async findJoined(number: string) {
    const { rows } = await query<{ number: string }>(
      'select p.number from joining j join known_problem p on p.id = j.problem where j.number = $1',
      [number],
    )
    return rows[0]?.number ?? null
  },
  async listJoining(number: string) {
    const { rows } = await query<{ number: string }>(
      'select j.number from known_problem p join joining j on j.problem = p.id where p.number = $1 limit 50',
      [number],
    )
    return rows.map((row) => row.number)
  },

  async insertSupport(problem: string, supporter: Buffer, sealed: string, at: Date) {
    const { rowCount } = await query(
      'insert into support (problem, supporter, sealed, at) values ($1, $2, $3, $4) on conflict do nothing',
      [problem, supporter, sealed, at],
    )
    return rowCount === 1
  },
  async deleteSupport(problem: string, supporter: Buffer) {
    const { rowCount } = await query('delete from support where problem = $1 and supporter = $2', [problem, supporter])
    return rowCount === 1
  },
  async addSupporters(problem: string, change: 1 | -1) {
    await query('update known_problem set supporters = supporters + $2 where id = $1', [problem, change])
  },
  async listSupported(keyed: readonly { problem: string; supporter: Buffer }[]) {
    const { rows } = await query<{ problem: string }>(
      `select s.problem from unnest($1::uuid[], $2::bytea[]) asked (problem, supporter)
       join support s on s.problem = asked.problem and s.supporter = asked.supporter`,
      [keyed.map(({ problem }) => problem), keyed.map(({ supporter }) => supporter)],
    )
    return rows.map((row) => row.problem)
  },
  async listSupporters(problem: string, after: Buffer | null, limit: number) {
    const { rows } = await query<{ supporter: Buffer; sealed: string }>(
      `select supporter, sealed from support where problem = $1 and ($2::bytea is null or supporter > $2)
       order by supporter limit $3`,
      [problem, after, limit],
    )
    return rows
  },

  /** Which of these have others merged into them. */
  async listLeads(numbers: readonly string[]) {
    const { rows } = await query<{ number: string }>(
      'select n as number from unnest($1::text[]) n where exists (select from ticket where group_lead = n)',
      [numbers],
    )
    return rows.map((row) => row.number)
  },
  async listMembers(lead: string, limit: number) {
    const { rows } = await query<{ number: string }>(
      'select number from ticket where group_lead = $1 order by number limit $2',
      [lead, limit],
    )
    return rows.map((row) => row.number)
  },
})
