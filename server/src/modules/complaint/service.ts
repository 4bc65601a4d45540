import { randomUUID } from 'node:crypto'
import type { CaseView, CommandInputs, PersonCommand, Receipt, TicketView } from '@contract/complaint/schema'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import type { Mandates } from '../helping/public'
import { createPhotoLibrary } from '../photo/public'
import { type Caller, createCallers } from './callers'
import type { Context } from './commands/context'
import { decide } from './commands/deciders'
import { groupPhotos, holdLead, tellGroup } from './groups'
import { factsFor } from './facts/facts'
import { keyedBy, seenBefore } from './keyed'
import { receiptOf } from './receipt'
import { record } from './recorder'
import { type StoredEvent, ticketRepository, type TicketRow } from './repository'
import type { Reminded } from './rights/views'
import { photosIn } from './sent-photos'
import { checkPublication } from './published/check'
import { createViews } from './views'

/** What a request says besides its command: the version it was decided on, or the key that names it; whose its photos are. */
export type Precondition = {
  ifMatch?: string | undefined
  key?: string | undefined
  capability?: string | undefined
  /** 代办: the consent under which it is done. */
  consent?: string | undefined
  requestId: string
}
type Asks = {
  countDisclosures(number: string): Promise<number>
  /** Staff numbers of a unit's handlers. */
  staffOf(unit: string): Promise<string[]>
  mandates: Mandates
  remindersOf(number: string): Promise<Reminded[]>
}

export const createComplaintService = (ports: Ports, { countDisclosures, staffOf, mandates, remindersOf }: Asks) => {
  const { db, clock, calendar, region } = ports
  const outside = ticketRepository(db)
  const context = (): Context => ({ now: clock(), calendar, region, newId: randomUUID })
  const views = () => createViews(context())
  const library = createPhotoLibrary(ports)
  const { asOwner, byCode, asStaff } = createCallers(ports, mandates)

  async function reached(
    row: TicketRow | null,
    reach: Caller['reach'],
    on: Pick<Tx, 'query'> = db,
  ): Promise<TicketRow> {
    if (!row || !(await reach(row, on))) throw new Fault('not_found')
    return row
  }

  /** Runs one command under the row's lock; a repeated key changes nothing. */
  async function command<K extends PersonCommand>(
    caller: Caller,
    number: string,
    name: K,
    input: CommandInputs[K],
    precondition: Precondition,
  ) {
    const keyed = keyedBy(caller.scope, number, name, input, precondition.key)
    const unitStaff = name === 'assign' ? await staffOf(caller.who.unit ?? '') : []
    return db.transaction(async (tx) => {
      await holdLead(tx, name, input)
      const row = await reached(await ticketRepository(tx).lock(number), caller.reach, tx)
      if (await seenBefore(tx, keyed)) return row
      await caller.within?.(tx, row)
      if (precondition.ifMatch !== undefined && precondition.ifMatch !== `"${row.status.version}"`)
        throw new Fault('precondition_failed')
      const facts = await factsFor(tx, { name, input, row, caller, unitStaff })
      const now = facts ? { ...context(), facts } : context()
      const events = decide(now, row.status, name, input, caller.who)
      if (name === 'publish') await checkPublication(ports, tx, row, input as CommandInputs['publish'])
      await library.attach(tx, { ...photosIn(input), uploader: caller.uploader, number })
      const author = { ...caller.who, staffNo: caller.person?.staffNo ?? null }
      const recorded = await record(ports, tx, number, row.status, events, author, now.now, keyed)
      const seqs = events.map((_, n) => row.status.version + 1 + n)
      await caller.acted?.(tx, row, name, seqs)
      const status = await tellGroup(ports, tx, { row, status: recorded, events, author, now: now.now })
      const staff = caller.who.by === 'citizen' ? null : caller.person
      await ports.audit(tx, {
        at: now.now,
        person: staff,
        role: caller.who.by,
        action: name,
        subject: number,
        requestId: precondition.requestId,
      })
      return { ...row, status }
    })
  }

  /** Done by a helper: the timeline says so, never by whom. */
  async function eventsOf({ number, status }: TicketRow): Promise<StoredEvent[]> {
    const events = await outside.listEvents(number)
    if (status.channel !== 'proxy') return events
    const seqs = await mandates.seqsOf(number)
    return events.map((event) => (seqs.includes(event.seq) ? { ...event, proxy: true } : event))
  }
  const albumOf = ({ number }: TicketRow, events: readonly StoredEvent[]) =>
    library.ofTicket(number, groupPhotos(events))
  /** Who opened the person's data is the person's own to know, not a helper's. */
  async function caseView(row: TicketRow, forOwner = true): Promise<CaseView> {
    const known = row.identity !== 'anonymous' && forOwner
    const disclosures = known ? await countDisclosures(row.number) : 0
    const reminded = known ? await remindersOf(row.number) : null
    const events = await eventsOf(row)
    return views().forComplainant(row, events, disclosures, await albumOf(row, events), reminded)
  }
  /** What a helper may only read. */
  const readOnly = (view: CaseView): CaseView => ({ ...view, allowed: [] })

  async function staffView(row: TicketRow, { who, person }: Caller): Promise<TicketView> {
    const { unit, handler } = row.status
    const unitStaff = unit && handler ? await staffOf(unit) : []
    const events = await eventsOf(row)
    const view = views().forStaff(row, events, who, await albumOf(row, events), unitStaff)
    // Who had a part in it does not ask how it went (DOMAIN §0); the command itself refuses it too.
    const acted = events.some(({ staffNo }) => staffNo !== null && staffNo === person?.staffNo)
    return acted ? { ...view, allowed: view.allowed.filter((name) => name !== 'callBack') } : view
  }
  async function numberOf(codeHash: Buffer): Promise<string> {
    const number = await outside.findNumberByLookup(codeHash)
    if (!number) throw new Fault('lookup_code_unknown')
    return number
  }

  return {
    /** @throws Fault not_found, the same for another's ticket and for none */
    async caseOfOwner(person: Person, number: string, consent?: string): Promise<CaseView> {
      const row = await reached(await outside.find(number), (await asOwner(person, consent)).reach)
      if (consent === undefined) return caseView(row)
      const mandate = await mandates.find(person.accountId, consent)
      await mandates.read(mandate, number)
      const view = await caseView(row, false)
      return (await mandates.hasFiled(db, mandate, number)) ? view : readOnly(view)
    },
    /** The same one that filing returned. @throws Fault not_found */
    async receiptOfOwner(person: Person, number: string, consent?: string): Promise<Receipt> {
      return receiptOf(ports, await reached(await outside.find(number), (await asOwner(person, consent)).reach))
    },
    async commandOfOwner<K extends PersonCommand>(
      person: Person,
      number: string,
      name: K,
      input: CommandInputs[K],
      precondition: Precondition,
    ): Promise<CaseView> {
      const { consent } = precondition
      const row = await command(await asOwner(person, consent), number, name, input, precondition)
      return caseView(row, consent === undefined)
    },
    /** @throws Fault lookup_code_unknown */
    async caseByCode(codeHash: Buffer): Promise<CaseView> {
      return caseView(await reached(await outside.find(await numberOf(codeHash)), byCode(codeHash).reach))
    },
    /** @throws Fault lookup_code_unknown */
    async receiptByCode(codeHash: Buffer): Promise<Receipt> {
      return receiptOf(ports, await reached(await outside.find(await numberOf(codeHash)), byCode(codeHash).reach))
    },
    async commandByCode<K extends PersonCommand>(
      codeHash: Buffer,
      name: K,
      input: CommandInputs[K],
      precondition: Precondition,
    ): Promise<CaseView> {
      const caller = byCode(codeHash, precondition.capability)
      return caseView(await command(caller, await numberOf(codeHash), name, input, precondition))
    },
    async ticketForStaff(person: Person, number: string): Promise<TicketView> {
      const caller = asStaff(person)
      return staffView(await reached(await outside.find(number), caller.reach), caller)
    },
    async commandOfStaff<K extends PersonCommand>(
      person: Person,
      number: string,
      name: K,
      input: CommandInputs[K],
      precondition: Precondition,
    ): Promise<TicketView> {
      const caller = asStaff(person)
      const row = await command(caller, number, name, input, precondition)
      return staffView(row, caller)
    },
  }
}
export type ComplaintService = ReturnType<typeof createComplaintService>
