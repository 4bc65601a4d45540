import type { TicketEvent, TicketStatus } from '@contract/complaint/events'
import type { ExtraAnswer, Pin, ReceiptProof } from '@contract/complaint/schema'
import type { Identity, TicketType } from '@contract/complaint/states'
import type { Query } from '../../plugins/db/types'
import { callUntil } from './columns'
import { ownerRepository } from './owners/repository'
import { ratingRepository } from './ratings/repository'
import { values } from './row-values'
import { unitGrams } from './words'

type On = { query: Query }

export type Matter = {
  number: string
  type: TicketType
  identity: Identity
  category: string
  place: string
  placeDetail: string
  title: string
  story: string
  happened: string
  aboutUnit: string | null
  /** Of 实名 only; the database refuses it elsewhere. */
  pin: Pin | null
  /** To the questions of the category. */
  answers: ExtraAnswer[]
}
/** `proof`: null before there were signed receipts, and after the content was erased. */
export type TicketRow = Matter & { status: TicketStatus; bodyHash: Buffer; proof: ReceiptProof | null }
/** `proxy`: brought about by a helper (代办). */
export type StoredEvent = TicketEvent & { staffNo: string | null; proxy?: true }
export type Keyed = { key: Buffer; bodyHash: Buffer }

const columns = `number, type, identity, category, place, place_detail as "placeDetail", title, story, happened, about_unit as "aboutUnit", pin, answers, proof, status, body_hash as "bodyHash"`

/** Tickets, their events and the ways to their owners. */
export const ticketRepository = ({ query }: On) => ({
  ...ownerRepository({ query }),
  ...ratingRepository({ query }),

  async nextSequence() {
    return (await query<{ n: number }>("select nextval('ticket_of_day')::bigint as n")).rows[0]!.n
  },
  /** False when the same draft has been filed before. */
  async insertOnce(
    row: Matter &
      Pick<TicketRow, 'bodyHash' | 'status' | 'proof'> & { draftKey: Buffer; words: string; grams: string[] },
  ) {
    const { rowCount } = await query(
      `insert into ticket (version, state, lead_unit, co_units, due_at, reply_due_at, wake_at, citizen_turn, urgent, supervised, signer,
         extension_asked, termination_asked, handler_no, priority, promise_due_at, group_lead, published, opinions_missing, opinion_due_at,
         report_due_at, eighty_at, promise_broken, status, number, draft_key, body_hash, type, identity, category, place, place_detail, title, story,
         happened, about_unit, filed_at, words, pin, answers, channel, proof, grams)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
         $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, array_to_tsvector($43::text[]))
       on conflict (draft_key) do nothing`,
      [
        ...values(row.status),
        row.number,
        row.draftKey,
        row.bodyHash,
        row.type,
        row.identity,
        row.category,
        row.place,
        row.placeDetail,
        row.title,
        row.story,
        row.happened,
        row.aboutUnit,
        row.status.filedAt,
        row.words,
        row.pin && JSON.stringify(row.pin),
        JSON.stringify(row.answers),
        row.status.channel,
        row.proof && JSON.stringify(row.proof),
        row.grams,
      ],
    )
    return rowCount === 1
  },
  async findByDraft(draftKey: Buffer) {
    return (await query<TicketRow>(`select ${columns} from ticket where draft_key = $1`, [draftKey])).rows[0] ?? null
  },
  async find(number: string) {
    return (await query<TicketRow>(`select ${columns} from ticket where number = $1`, [number])).rows[0] ?? null
  },
  async lock(number: string) {
    return (
      (await query<TicketRow>(`select ${columns} from ticket where number = $1 for update`, [number])).rows[0] ?? null
    )
  },
  /** Until the end of the transaction nobody else merges. */
  async lockMerging() {
    await query(`select pg_advisory_xact_lock(hashtext('ticket merging'))`)
  },
  /** In one order, so that two who act on the same group never wait for each other. */
  async lockMembers(lead: string) {
    return (
      await query<TicketRow>(`select ${columns} from ticket where group_lead = $1 order by number for update`, [lead])
    ).rows
  },
  /** One ticket whose clock has something to do, held by this copy of the service alone. */
  async lockDue(now: Date) {
    const { rows } = await query<TicketRow>(
      `select ${columns} from ticket where wake_at <= $1 order by wake_at limit 1 for update skip locked`,
      [now],
    )
    return rows[0] ?? null
  },
  /** Since when a clock has had something to do. */
  async oldestDue(now: Date) {
    const { rows } = await query<{ at: Date | null }>('select min(wake_at) as at from ticket where wake_at <= $1', [
      now,
    ])
    return rows[0]?.at ?? null
  },
  /** Only while the ticket still is what it was: who changed it since has set its clock anew. */
  async postpone(number: string, version: number, until: Date) {
    await query('update ticket set wake_at = $3 where number = $1 and version = $2', [number, version, until])
  },
  async listProvisional(after: string) {
    const { rows } = await query<{ number: string }>(
      `select number from ticket where number > $1 and wake_at is not null
         and status @? '$.**.provisional ? (@ == true)' order by number limit 200`,
      [after],
    )
    return rows.map((row) => row.number)
  },
  async update(number: string, status: TicketStatus) {
    await query(
      `update ticket set version = $1, state = $2, lead_unit = $3, co_units = $4, due_at = $5, reply_due_at = $6, wake_at = $7, citizen_turn = $8,
         urgent = $9, supervised = $10, signer = $11, extension_asked = $12, termination_asked = $13, handler_no = $14, priority = $15,
         promise_due_at = $16, group_lead = $17, published = $18, opinions_missing = $19, opinion_due_at = $20, report_due_at = $21,
         eighty_at = $22, promise_broken = $23, status = $24, call_until = $26,
         grams = case when (lead_unit, co_units) is distinct from ($3, $4) then grams || array_to_tsvector($27::text[]) else grams end
       where number = $25`,
      [...values(status), number, callUntil(status), unitGrams(status)],
    )
  },

  async insertEvent(number: string, event: StoredEvent, keyed: Keyed | null) {
    await query(
      `insert into ticket_event (number, seq, kind, at, by_kind, unit, staff_no, payload, request_key, body_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        number,
        event.seq,
        event.kind,
        event.at,
        event.by,
        event.unit,
        event.staffNo,
        JSON.stringify(event.payload),
        keyed?.key ?? null,
        keyed?.bodyHash ?? null,
      ],
    )
  },
  async findKeyed(key: Buffer) {
    return (
      (await query<{ body_hash: Buffer }>('select body_hash from ticket_event where request_key = $1', [key])).rows[0]
        ?.body_hash ?? null
    )
  },
  async listEvents(number: string): Promise<StoredEvent[]> {
    const { rows } = await query<StoredEvent & { at: unknown }>(
      `select seq, kind, at, by_kind as by, unit, staff_no as "staffNo", payload from ticket_event where number = $1 order by seq`,
      [number],
    )
    return rows.map((row) => ({ ...row, at: (row.at as unknown as Date).toISOString() }))
  },
  async findEvent(number: string, seq: number): Promise<StoredEvent | null> {
    const { rows } = await query<StoredEvent>(
      `select seq, kind, at, by_kind as by, unit, staff_no as "staffNo", payload from ticket_event where number = $1 and seq = $2`,
      [number, seq],
    )
    return rows[0] ? { ...rows[0], at: (rows[0].at as unknown as Date).toISOString() } : null
  },
})
