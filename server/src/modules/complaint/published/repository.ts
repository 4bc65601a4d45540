import type { Query } from '../../../plugins/db/types'

/** What neighbours may read of a ticket: the desk's words beside it, and whether anybody is still at it. */
export const publishedRepository = ({ query }: { query: Query }) => ({
  async publish(number: string, { title, text, open, at }: { title: string; text: string; open: boolean; at: string }) {
    await query(
      `insert into known_problem (number, title, text, place, category, shown, open, published_at)
       select number, $2::text, $3::text, place, category, true, $4::boolean, $5::timestamptz from ticket where number = $1
       on conflict (number) do update set title = $2, text = $3, shown = true, open = $4, published_at = $5`,
      [number, title, text, open, at],
    )
  },
  async hide(number: string) {
    await query('update known_problem set shown = false where number = $1', [number])
  },
  async settle(number: string, open: boolean) {
    await query('update known_problem set open = $2 where number = $1 and open <> $2', [number, open])
  },
  /** False when it is not shown to anybody (any more). */
  async join(number: string, problem: string) {
    const { rowCount } = await query(
      'insert into joining (number, problem) select $1, id from known_problem where id = $2 and shown',
      [number, problem],
    )
    return rowCount === 1
  },
})
