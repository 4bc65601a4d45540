import { randomBytes } from 'node:crypto'
import { genesis, linkEvent } from '../../src/modules/chain/link'
import { columnsOf } from '../../src/modules/complaint/columns'
import { gramsOf, numberGrams, wordsOf } from '../../src/modules/complaint/words'
import { notesOf, type Audience } from '../../src/modules/inbox/messages'
import type { Keys } from '../../src/plugins/crypto/keys'
import { SALT_BYTES } from '../../src/plugins/crypto/sm3'
import { ticketNumber } from '../../src/plugins/crypto/ticket-number'
import { sha256, type Vault } from '../../src/plugins/crypto/vault'
import type { Table } from '../../src/plugins/db/bulk/copy-text'
import type { Citizen, Desks } from './people'
import type { TicketLife } from './ticket-life'

/** Columns in the order in which they are written; what is not named here has its default. */
export const tables = {
  ticket:
    'number draft_key body_hash version state type identity category place place_detail title story happened about_unit lead_unit co_units filed_at due_at reply_due_at wake_at citizen_turn urgent supervised signer extension_asked termination_asked handler_no priority promise_due_at group_lead published channel status words grams',
  ticket_event: 'number seq kind at by_kind unit staff_no payload salt commitment link root_day',
  chain_head: 'number seq link root_day',
  complainant: 'number owner_index phone_index sealed',
  lookup: 'code_hash number',
  rating: 'number service_number satisfaction responded solved reasons text channel operator corrected_at at',
  reveal: 'id number account_id staff_no role unit field reason_code reason state request_key asked_at opened_at',
} as const
/** Written last, in the order of time: people read them by when they came. */
export const diaries = {
  audit: 'at account_id role staff_no action subject request_id',
  notification: 'account_id number title text at read_at outbox_id',
} as const

export type Rows = Record<keyof typeof tables | keyof typeof diaries, Table>

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
    const grams = [...gramsOf(words), ...numberGrams(number)]
    const c = columnsOf(status)
    const draftKey = sha256('year', String(seed), String(filing.n))
    const bodyHash = sha256('filing', 'year', story)
    rows.ticket.add([
      ...[number, draftKey, bodyHash, c.version, c.state, type, identity, category, place, placeDetail, title, story],
      ...[happened, status.aboutUnit, c.leadUnit, c.coUnits, status.filedAt, c.dueAt, c.replyDueAt, c.wakeAt],
      ...[
        c.citizenTurn,
        c.urgent,
        c.supervised,
        c.signer,
        c.extensionAsked,
        c.terminationAsked,
        c.handlerNo,
        c.priority,
      ],
      ...[c.promiseDueAt, c.groupLead, c.published, status.channel, JSON.stringify(status), words],
      grams.map((gram) => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' '),
    ])
  }

  /** Each event sealed into the chain of its ticket. */
  function chain(rows: Rows, life: TicketLife, number: string) {
    let previous = genesis(number)
    let day = ''
    for (const { seq, kind, at, by, unit, staffNo, payload } of life.events) {
      const salt = randomBytes(SALT_BYTES)
      const { commitment, hash } = linkEvent({ number, seq, kind, at, by, unit, staffNo, payload }, previous, salt)
      day = life.calendar.dayOf(new Date(at))
      previous = hash
      rows.ticket_event.add([
        number,
        seq,
        kind,
        at,
        by,
        unit,
        staffNo,
        JSON.stringify(payload),
        salt,
        commitment,
        hash,
        day,
      ])
    }
    rows.chain_head.add([number, life.events.length, previous, day])
  }

  function owner(rows: Rows, life: TicketLife, number: string) {
    const { citizen: n } = life.filing
    // Nobody holds the code of a made-up anonymous ticket.
    if (n === null) return rows.lookup.add([randomBytes(32), number])
    const { person, ownerIndex, phoneIndex } = ownerOf(n)
    rows.complainant.add([number, ownerIndex, phoneIndex, vault.seal(JSON.stringify(person), `complainant:${number}`)])
  }

  function ratings(rows: Rows, life: TicketLife, number: string) {
    const corrections = new Map(
      life.events.flatMap((event) => (event.kind === 'ratingCorrected' ? [[event.payload.n, event] as const] : [])),
    )
    for (const event of life.events) {
      if (event.kind !== 'rated') continue
      const corrected = corrections.get(event.payload.n)
      const given = corrected?.payload ?? event.payload
      const { phone } = event.payload
      rows.rating.add([
        ...[number, event.payload.n, given.satisfaction, given.responded, given.solved, given.reasons, given.text],
        ...[phone ? 'phone' : 'app', phone?.operator ?? null, corrected?.at ?? null, event.at],
      ])
    }
  }

  /** Before a visit the handler of a 实名 ticket now and then opens the phone number. */
  function reveals(rows: Rows, life: TicketLife, number: string) {
    const signed = life.events.find((event) => event.kind === 'signed')
    const staffNo = signed?.payload.handler
    const accountId = staffNo && accounts.get(staffNo)
    if (!signed || !accountId || life.filing.identity !== 'named' || life.filing.n % 25 !== 0) return
    const key = randomBytes(32)
    const id = `${key.toString('hex', 0, 4)}-${key.toString('hex', 4, 6)}-4${key.toString('hex', 6, 8).slice(1)}-a${key.toString('hex', 8, 10).slice(1)}-${key.toString('hex', 10, 16)}`
    rows.reveal.add([
      ...[id, number, accountId, staffNo, 'handler', signed.unit, 'phone', 'visit', '约定上门查看的时间，需要打电话'],
      ...['opened', key, signed.at, signed.at],
    ])
  }

  function audit(rows: Rows, life: TicketLife, number: string) {
    const from = end.getTime() - AUDIT_DAYS * DAY_MS
    for (const { at, role, staffNo, action } of life.acts)
      if (at.getTime() >= from)
        rows.audit.add(
          [at.toISOString(), (staffNo && accounts.get(staffNo)) ?? null, role, staffNo, action, number, null],
          at,
        )
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
        const read = days > READ_AFTER_DAYS ? event.at : null
        // Counts below the service's own, one for each sentence of each event.
        const outboxId = -(life.filing.n * 1000 + event.seq * 8 + k + 1)
        for (const accountId of accountIds)
          rows.notification.add([accountId, number, title, text, event.at, read, outboxId], at)
      }
    }
  }

  return (rows: Rows, life: TicketLife): string => {
    const { filing, calendar } = life
    const number = ticketNumber(calendar.dayOf(filing.at), regionCode, SEQUENCE_TOP - filing.ofDay, keys.number)
    for (const write of [matter, chain, owner, ratings, reveals, audit, notifications]) write(rows, life, number)
    return number
  }
}
