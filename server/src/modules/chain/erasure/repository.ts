import { erasedTitle } from '@contract/complaint/labels'
import type { Query } from '../../../plugins/db/types'
import type { Erasure } from '../verify/repository'

/** Everything a person wrote in a ticket, or that leads from it to them. `$1` is its number. */
const partings = [
  'delete from complainant where number = $1',
  'delete from lookup where number = $1',
  'delete from notification where number = $1',
  `update rating set text = '' where number = $1`,
  'delete from help_ticket where number = $1',
  `update help_act set number = null, seqs = '{}', reason = null where number = $1`,
  'delete from joining where number = $1',
  'delete from right_reminder where number = $1',
  `update known_problem set title = '', text = '', shown = false, open = false where number = $1`,
  `update ticket_promise set text = '' where number = $1`,
  `update reveal set reason = '', decision_reason = null where number = $1`,
]

export const erasureRepository = ({ query }: { query: Query }) => ({
  async insert({ number, at, reason, seq, link, keyId, signature }: Erasure) {
    await query(
      'insert into erasure (number, at, reason, seq, link, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7)',
      [number, at, reason, seq, link, keyId, signature],
    )
  },
  async listPayloads(number: string) {
    return (
      await query<{ seq: number; payload: unknown }>('select seq, payload from ticket_event where number = $1', [
        number,
      ])
    ).rows
  },
  /** What was made of it stays: the chain stands on that alone. */
  async blankEvent(number: string, seq: number, payload: unknown) {
    await query(
      `update ticket_event set payload = $3, salt = null, request_key = null, body_hash = null
       where number = $1 and seq = $2`,
      [number, seq, JSON.stringify(payload)],
    )
  },
  /** The hashes of what was sent go too: they were made with the name in it. */
  async blankTicket(number: string, status: unknown) {
    await query(
      `update ticket set title = $2, story = '', happened = '', place_detail = '', pin = null, answers = '[]', proof = null,
         words = '', grams = ''::tsvector, published = false, status = $3,
         draft_key = sha256(gen_random_uuid()::text::bytea), body_hash = sha256(gen_random_uuid()::text::bytea)
       where number = $1`,
      [number, erasedTitle, JSON.stringify(status)],
    )
  },
  async partFromPerson(number: string) {
    for (const parting of partings) await query(parting, [number])
  },
  async takePhotos(number: string) {
    const { rows } = await query<{ id: string }>('delete from photo where number = $1 returning id', [number])
    return rows.map(({ id }) => id)
  },
})
