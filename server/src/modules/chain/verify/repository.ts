import type { ReceiptProof } from '@contract/complaint/schema'
import type { Query } from '../../../plugins/db/types'
import type { Matter } from '../../complaint/public'
import type { Head, Unsealed } from '../repository'

export type CheckedTicket = Matter & { version: number; proof: ReceiptProof | null }
export type CheckedEvent = Unsealed & {
  salt: Buffer | null
  commitment: Buffer | null
  link: Buffer | null
  rootDay: string | null
}
export type Erasure = {
  number: string
  at: Date
  reason: string
  seq: number
  link: Buffer
  keyId: string
  signature: Buffer
}
type Range = { after: string; upTo: string }

/** After every number there can be. */
export const END = 'a'

const ticketColumns = `number, version, type, identity, category, place, place_detail as "placeDetail", title, story, happened,
  about_unit as "aboutUnit", pin, answers, proof`
const eventColumns = `number, seq, kind, at, by_kind as by, unit, staff_no as "staffNo", payload, salt, commitment, link,
  root_day as "rootDay"`

/** Reads everything once, in the order of the numbers, some at a time. */
export const verifyRepository = ({ query }: { query: Query }) => ({
  /** The whole check sees one moment, whatever is written meanwhile. */
  async atOneMoment() {
    await query('set transaction isolation level repeatable read read only')
  },
  async listTickets(after: string, limit: number) {
    return (
      await query<CheckedTicket>(`select ${ticketColumns} from ticket where number > $1 order by number limit $2`, [
        after,
        limit,
      ])
    ).rows
  },
  async findTicket(number: string) {
    return (await query<CheckedTicket>(`select ${ticketColumns} from ticket where number = $1`, [number])).rows[0]
  },
  async listEventsOf(number: string) {
    return (
      await query<CheckedEvent>(`select ${eventColumns} from ticket_event where number = $1 order by seq`, [number])
    ).rows
  },
  async listEvents({ after, upTo }: Range) {
    return (
      await query<CheckedEvent>(
        `select ${eventColumns} from ticket_event where number > $1 and number <= $2 order by number, seq`,
        [after, upTo],
      )
    ).rows
  },
  async listHeads({ after, upTo }: Range) {
    return (
      await query<Head>(
        `select number, seq, link, root_day as "rootDay" from chain_head
         where number > $1 and number <= $2 order by number`,
        [after, upTo],
      )
    ).rows
  },
  async listErasures({ after, upTo }: Range) {
    return (
      await query<Erasure>(
        `select number, at, reason, seq, link, key_id as "keyId", signature from erasure
         where number > $1 and number <= $2 order by number`,
        [after, upTo],
      )
    ).rows
  },
})
