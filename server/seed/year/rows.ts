import { randomBytes, randomUUID } from 'node:crypto'
import { genesis, linkEvent } from '../../src/modules/chain/public'
import {
  atWork,
  callUntil,
  columnsOf,
  gramsOf,
  numberGrams,
  unitGrams,
  wordsOf,
} from '../../src/modules/complaint/public'
import { type Audience, notesOf } from '../../src/modules/inbox/public'
import type { Keys } from '../../src/plugins/crypto/keys'
import { SALT_BYTES } from '../../src/plugins/crypto/sm3'
import { ticketNumber } from '../../src/plugins/crypto/ticket-number'
import { sha256, type Vault } from '../../src/plugins/crypto/vault'
import type { Cell, Table } from '../../src/plugins/db/bulk/copy-text'
import type { Citizen, Desks } from './people'
import type { TicketLife } from './ticket-life'

/** Filled as they come, whatever the order of the rows. */
export const tables = [
  'ticket',
  'ticket_event',
  'chain_head',
  'complainant',
  'lookup',
  'rating',
  'reveal',
  'ticket_promise',
  'known_problem',
] as const
/** Written last, in the order of time: people read them by when they came. */
export const diaries = ['audit', 'notification'] as const

export type Rows = Record<(typeof tables)[number] | (typeof diaries)[number], Table>

type Sealed = {
  keys: Keys
  vault: Pick<Vault, 'seal' | 'index'>
  seed: number
  regionCode: string
  /** Account of a staff number. */
  accounts: ReadonlyMap<string, string>
  citizen(n: number): Citizen
  desks: Desks
  end: Date
}

const columnNames = new Map<string, string>()
/** The column of a part of columnsOf. */
function columnOf(name: string): string {
  const known = columnNames.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columnNames.set(name, known)
  return known
}

const DAY_MS = 86_400_000
const AUDIT_DAYS = 366
const NOTIFIED_DAYS = 45
const READ_AFTER_DAYS = 3
/** From the far end of the day's numbers: the service counts from the other. */
const SEQUENCE_TOP = 999_999

/** The rows of one ticket, as filing and recording would have written them; no outbox: nobody is to be told of the past. */
export function createRows({ keys, vault, seed, regionCode, accounts, citizen, desks, end }: Sealed) {
  const owners = new Map<number, { person: Citizen; ownerIndex: Buffer; phoneIndex: Buffer }>()
  const ownerOf = (n: number) => {
    const known = owners.get(n)
    if (known) return known
    const person = citizen(n)
    const owner = {
      person,
      ownerIndex: vault.index('owner', person.accountId),
      phoneIndex: vault.index('phone', person.phone),
    }
    owners.set(n, owner)
    return owner
  }

  function matter(rows: Rows, life: TicketLife, number: string) {
    const { filing, region } = life
    const status = life.row()
    const { category, place } = filing.problem
    const { title, story, placeDetail, happened, type, identity } = filing
    const words = wordsOf(region, { title, story, placeDetail, place, category })
    const grams = [...gramsOf(words), ...numberGrams(number), ...unitGrams(status)]
    const row: Record<string, Cell> = {
      number,
      draft_key: sha256('year', String(seed), String(filing.n)),
      body_hash: sha256('filing', 'year', story),
      ...{ type, identity, category, place, title, story, happened, words },
      place_detail: placeDetail,
      about_unit: status.aboutUnit,
      filed_at: status.filedAt,
      channel: status.channel,
      status: JSON.stringify(status),
      grams: grams.map((gram) => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' '),
      call_until: callUntil(status),
    }
    for (const [name, value] of Object.entries(columnsOf(status))) row[columnOf(name)] = value
    rows.ticket.add(row)
  }

  /** Each event sealed into the chain of its ticket. */
  function chain(rows: Rows, life: TicketLife, number: string) {
    let link = genesis(number)
    const salts = randomBytes(SALT_BYTES * life.events.length)
    let root_day = ''
    for (const { seq, kind, at, by, unit, staffNo, payload } of life.events) {
      const salt = salts.subarray((seq - 1) * SALT_BYTES, seq * SALT_BYTES)
      const { commitment, hash } = linkEvent({ number, seq, kind, at, by, unit, staffNo, payload }, link, salt)
      root_day = life.calendar.dayOf(new Date(at))
      link = hash
      const sealed = { salt, commitment, link, root_day }
      rows.ticket_event.add({
        ...{ number, seq, kind, at, by_kind: by, unit, staff_no: staffNo, payload: JSON.stringify(payload) },
        ...sealed,
      })
    }
    rows.chain_head.add({ number, seq: life.events.length, link, root_day })
  }

  function owner(rows: Rows, life: TicketLife, number: string) {
    const { citizen: n } = life.filing
    // Nobody holds the code of a made-up anonymous ticket.
    if (n === null) return rows.lookup.add({ code_hash: randomBytes(32), number })
    const { person, ownerIndex, phoneIndex } = ownerOf(n)
    const sealed = vault.seal(JSON.stringify(person), `complainant:${number}`)
    rows.complainant.add({ number, owner_index: ownerIndex, phone_index: phoneIndex, sealed })
  }

  function ratings(rows: Rows, life: TicketLife, number: string) {
    const corrections = new Map(
      life.events.flatMap((event) => (event.kind === 'ratingCorrected' ? [[event.payload.n, event] as const] : [])),
    )
    for (const event of life.events) {
      if (event.kind !== 'rated') continue
      const corrected = corrections.get(event.payload.n)
      const { satisfaction, responded, solved, reasons, text } = corrected?.payload ?? event.payload
      const { phone, n } = event.payload
      rows.rating.add({
        ...{ number, service_number: n, satisfaction, responded, solved, reasons, text, at: event.at },
        channel: phone ? 'phone' : 'app',
        operator: phone?.operator ?? null,
        corrected_at: corrected?.at ?? null,
      })
    }
  }

  /** Before a visit the handler of a 实名 ticket now and then opens the phone number. */
  function reveals(rows: Rows, life: TicketLife, number: string) {
    const signed = life.events.find((event) => event.kind === 'signed')
    const staffNo = signed?.payload.handler
    const accountId = staffNo && accounts.get(staffNo)
    if (!signed || !accountId || life.filing.identity !== 'named' || life.filing.n % 25 !== 0) return
    rows.reveal.add({
      ...{ id: randomUUID(), number, account_id: accountId, staff_no: staffNo, role: 'handler', unit: signed.unit },
      ...{ field: 'phone', reason_code: 'visit', reason: '约定上门查看的时间，需要打电话', state: 'opened' },
      ...{ request_key: randomBytes(32), asked_at: signed.at, opened_at: signed.at },
    })
  }

  function promises(rows: Rows, life: TicketLife, number: string) {
    const { unit, promises: made } = life.row()
    for (const { id, text, state, due, disputeBy } of made)
      rows.ticket_promise.add({ number, id, unit, text, state, due_at: due.at, dispute_by: disputeBy?.at ?? null })
  }

  function published(rows: Rows, life: TicketLife, number: string) {
    const event = life.events.findLast((each) => each.kind === 'published')
    if (!event) return
    const { place, category } = life.filing.problem
    const { title, text } = event.payload
    const { state, published: shown } = life.row()
    rows.known_problem.add({
      ...{ id: randomUUID(), number, title, text, place, category, shown },
      open: atWork.includes(state),
      published_at: event.at,
    })
  }

  function audit(rows: Rows, life: TicketLife, number: string) {
    const from = end.getTime() - AUDIT_DAYS * DAY_MS
    for (const { at, role, staffNo, action } of life.acts) {
      if (at.getTime() < from) continue
      const account_id = (staffNo && accounts.get(staffNo)) ?? null
      rows.audit.add({ at: at.toISOString(), account_id, role, staff_no: staffNo, action, subject: number }, at)
    }
  }

  const staffOf = (to: Audience, life: TicketLife): readonly string[] => {
    const { unit } = life.row()
    if (to === 'dispatchers' || (to === 'handlers' && unit === null)) return desks.dispatchers
    if (to === 'supervisors') return desks.supervisors
    if (unit === null || to === 'complainant' || to === 'coUnits') return []
    return to === 'head' ? [desks.of(unit).head] : desks.of(unit).handlers
  }

  function notifications(rows: Rows, life: TicketLife, number: string) {
    const { citizen: n } = life.filing
    for (const event of life.events) {
      const at = new Date(event.at)
      const days = (end.getTime() - at.getTime()) / DAY_MS
      if (days > NOTIFIED_DAYS) continue
      for (const [k, { to, title, text }] of notesOf(event, event.by, life.region.clocks).entries()) {
        const accountIds = new Set(
          to.flatMap((audience) => staffOf(audience, life)).flatMap((staffNo) => accounts.get(staffNo) ?? []),
        )
        if (n !== null && to.includes('complainant')) accountIds.add(ownerOf(n).person.accountId)
        const read_at = days > READ_AFTER_DAYS ? event.at : null
        // Counts below the service's own, one for each sentence of each event.
        const outbox_id = -(life.filing.n * 1000 + event.seq * 8 + k + 1)
        for (const account_id of accountIds)
          rows.notification.add({ account_id, number, title, text, at: event.at, read_at, outbox_id }, at)
      }
    }
  }

  const all = [matter, chain, owner, ratings, reveals, promises, published, audit, notifications]
  return (rows: Rows, life: TicketLife): string => {
    const { filing, calendar } = life
    const number = ticketNumber(calendar.dayOf(filing.at), regionCode, SEQUENCE_TOP - filing.ofDay, keys.number)
    for (const write of all) write(rows, life, number)
    return number
  }
}
