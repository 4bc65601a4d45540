import { randomUUID } from 'node:crypto'
import type { CaseView, CommandInputs, PersonCommand, Receipt, TicketView } from '@contract/complaint/schema'
import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { createPhotoLibrary, type Uploader } from '../photo/public'
import type { Context, Who } from './commands/context'
import { decide } from './commands/deciders'
import { copyToMembers } from './groups'
import { factsFor, type StaffOf } from './facts/facts'
import { reaches, whoIs } from './policy'
import { receiptOf } from './receipt'
import { record } from './recorder'
import { type Keyed, ticketRepository, type TicketRow } from './repository'
import { photosIn, sameBody } from './sent-photos'
import { createViews } from './views'

/** What a request says besides its command: the version it was decided on, or the key that names it; whose its photos are. */
export type Precondition = {
  ifMatch?: string | undefined
  key?: string | undefined
  capability?: string | undefined
  requestId: string
}
type Reach = (row: TicketRow) => boolean | Promise<boolean>
type Caller = { who: Who; person: Person | null; scope: string; reach: Reach; uploader: Uploader | null }

type Asks = { countDisclosures(number: string): Promise<number>; staffOf: StaffOf }

export const createComplaintService = (ports: Ports, { countDisclosures, staffOf }: Asks) => {
  const { db, clock, calendar, region, vault } = ports
  const outside = ticketRepository(db)
  const context = (): Context => ({ now: clock(), calendar, region, newId: randomUUID })
  const views = () => createViews(context())
  const library = createPhotoLibrary(ports)

  const keyedBy = (
    caller: Caller,
    number: string,
    command: string,
    input: unknown,
    key: string | undefined,
  ): Keyed | null =>
    key === undefined
      ? null
      : {
          key: sha256('request', caller.scope, number, command, key),
          bodyHash: sha256('command', sameBody(input)),
        }

  async function reached(row: TicketRow | null, reach: Reach): Promise<TicketRow> {
    if (!row || !(await reach(row))) throw new Fault('not_found')
    return row
  }

  async function seenBefore(tx: Tx, keyed: Keyed | null): Promise<boolean> {
    if (!keyed) return false
    const first = await ticketRepository(tx).findKeyed(keyed.key)
    if (first && !first.equals(keyed.bodyHash)) throw new Fault('idempotency_key_reused')
    return first !== null
  }

  /** Runs one command under the row's lock; a repeated key changes nothing. */
  async function command<K extends PersonCommand>(
    caller: Caller,
    number: string,
    name: K,
    input: CommandInputs[K],
    precondition: Precondition,
  ) {
    const keyed = keyedBy(caller, number, name, input, precondition.key)
    return db.transaction(async (tx) => {
      const row = await reached(await ticketRepository(tx).lock(number), caller.reach)
      if (await seenBefore(tx, keyed)) return row
      if (precondition.ifMatch !== undefined && precondition.ifMatch !== `"${row.status.version}"`)
        throw new Fault('precondition_failed')
      const facts = await factsFor(tx, { name, input, row, caller, staffOf })
      const now = facts ? { ...context(), facts } : context()
      const events = decide(now, row.status, name, input, caller.who)
      await library.attach(tx, { ...photosIn(input), uploader: caller.uploader, number })
      const author = { ...caller.who, staffNo: caller.person?.staffNo ?? null }
      const status = await record(ports, tx, number, row.status, events, author, now.now, keyed)
      await copyToMembers(ports, tx, { number, events, author, now: now.now })
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

  const asOwner = (person: Person): Caller => ({
    who: { by: 'citizen', unit: null },
    person: null,
    scope: person.accountId,
    uploader: { account: person.accountId },
    reach: async (row) => {
      const complainant = row.identity === 'anonymous' ? null : await outside.findComplainant(row.number)
      return complainant !== null && complainant.owner_index.equals(vault.index('owner', person.accountId))
    },
  })
  const byCode = (codeHash: Buffer, capability?: string): Caller => ({
    who: { by: 'citizen', unit: null },
    person: null,
    scope: codeHash.toString('hex'),
    uploader: capability === undefined ? null : { draft: capability },
    reach: (row) => row.identity === 'anonymous',
  })
  const asStaff = (person: Person): Caller => {
    const who = whoIs(person)
    if (!who) throw new Fault('not_found')
    const uploader = { account: person.accountId }
    return { who, person, scope: person.accountId, uploader, reach: (row) => reaches(who, row) }
  }

  async function caseView(row: TicketRow): Promise<CaseView> {
    return views().forComplainant(
      row,
      await outside.listEvents(row.number),
      row.identity === 'anonymous' ? 0 : await countDisclosures(row.number),
      await library.ofTicket(row.number),
    )
  }
  async function staffView(row: TicketRow, who: Who): Promise<TicketView> {
    return views().forStaff(row, await outside.listEvents(row.number), who, await library.ofTicket(row.number))
  }
  async function numberOf(codeHash: Buffer): Promise<string> {
    const number = await outside.findNumberByLookup(codeHash)
    if (!number) throw new Fault('lookup_code_unknown')
    return number
  }

  return {
    /** @throws Fault not_found, the same for another's ticket and for none */
    async caseOfOwner(person: Person, number: string): Promise<CaseView> {
      return caseView(await reached(await outside.find(number), asOwner(person).reach))
    },
    /** The same one that filing returned. @throws Fault not_found */
    async receiptOfOwner(person: Person, number: string): Promise<Receipt> {
      return receiptOf(ports, await reached(await outside.find(number), asOwner(person).reach))
    },
    async commandOfOwner<K extends PersonCommand>(
      person: Person,
      number: string,
      name: K,
      input: CommandInputs[K],
      precondition: Precondition,
    ): Promise<CaseView> {
      return caseView(await command(asOwner(person), number, name, input, precondition))
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
      return staffView(await reached(await outside.find(number), caller.reach), caller.who)
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
      return staffView(row, caller.who)
    },
  }
}
export type ComplaintService = ReturnType<typeof createComplaintService>
