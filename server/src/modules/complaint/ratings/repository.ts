import type { RatingGiven } from '@contract/complaint/events'
import type { Query } from '../../../plugins/db/types'

/** One rating for each reply; figures are made from them. */
export const ratingRepository = ({ query }: { query: Query }) => ({
  async insertRating(row: {
    number: string
    n: number
    satisfaction: number
    responded: boolean
    solved: boolean
    reasons: string[]
    text: string
    at: string
    phone?: { operator: string }
  }) {
    await query(
      `insert into rating (number, service_number, satisfaction, responded, solved, reasons, text, channel, operator, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row.number,
        row.n,
        row.satisfaction,
        row.responded,
        row.solved,
        row.reasons,
        row.text,
        row.phone ? 'phone' : 'app',
        row.phone?.operator ?? null,
        row.at,
      ],
    )
  },
  /** The person's own words in place of what was entered for them; the event of the call keeps the first. */
  async correctRating(row: RatingGiven & { number: string; n: number; at: string }) {
    await query(
      `update rating set satisfaction = $3, responded = $4, solved = $5, reasons = $6, text = $7, corrected_at = $8
       where number = $1 and service_number = $2`,
      [row.number, row.n, row.satisfaction, row.responded, row.solved, row.reasons, row.text, row.at],
    )
  },
})
