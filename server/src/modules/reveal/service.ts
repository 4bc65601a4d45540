import type { Disclosure, NewReveal, RevealView } from '@contract/complaint/schema'
import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import { sha256 } from '../../plugins/crypto/vault'
import { readCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { type Complainant, handlerMayReveal, reaches, ticketRepository, whoIs } from '../complaint/public'
import { type RevealRow, revealRepository, type RevealState } from './repository'
import { APPROVAL_MS, createRevealViews, type Cursor, isUsable, page, cursorShape } from './views'

const asksTheSame = (row: RevealRow, { field, reasonCode, reason }: NewReveal) =>
  row.field === field && row.reason_code === reasonCode && row.reason === reason

/** Decided before, in the same sense: a reply that was lost is asked for again. */
const isDecided = (row: RevealRow, grant: boolean) =>
  row.decided_at !== null && (grant ? row.state === 'approved' || row.state === 'opened' : row.state === 'refused')

export const createRevealService = (ports: Ports, openComplainant: (number: string) => Promise<Complainant | null>) => {
  const { db, clock, calendar, region, vault } = ports
  const outside = revealRepository(db)
  const views = createRevealViews(region, clock)
  const startOfToday = (now: Date) => new Date(`${calendar.dayOf(now)}T00:00:00+08:00`)

  /** A value may be read for 60 s after it was opened. */
  const isOpen = ({ state, opened_at }: RevealRow) =>
    state === 'opened' && opened_at !== null && clock().getTime() - opened_at.getTime() <= limits.revealSeconds * 1000

  const valueOf = async (row: RevealRow): Promise<string | null> =>
    isOpen(row) ? ((await openComplainant(row.number))?.[row.field] ?? null) : null

  return {
    /**
     * Opens one field of a 实名 ticket at once, asks a supervisor for one of a 保密 ticket. Every try is written down first.
     * @throws Fault not_found · reveal_none · reveal_limit · reveal_not_allowed (handler, 保密) · reveal_not_now (handler, before
     * 签收 or after the answer); the last two tries are in the citizen's ledger
     */
    async request(
      person: Person,
      number: string,
      input: NewReveal,
      key: string,
      requestId: string,
    ): Promise<RevealView> {
      const who = whoIs(person)
      const ticket = await ticketRepository(db).find(number)
      if (!who || !ticket || !reaches(who, ticket) || (who.by === 'handler' && who.unit !== ticket.status.unit))
        throw new Fault('not_found')
      if (ticket.identity === 'anonymous') throw new Fault('reveal_none')
      const now = clock()
      const confidential = ticket.identity === 'confidential'
      const stopped = who.by === 'handler' && !handlerMayReveal(who, ticket)
      const state: RevealState = stopped ? 'blocked' : confidential ? 'asked' : 'opened'
      const row = await db.transaction(async (tx) => {
        const reveals = revealRepository(tx)
        await reveals.lockPerson(person.accountId)
        const asked = await reveals.insertOnce({
          number,
          account_id: person.accountId,
          staff_no: person.staffNo ?? '',
          role: person.role,
          unit: person.unit,
          field: input.field,
          reason_code: input.reasonCode,
          reason: input.reason,
          state,
          request_key: sha256('reveal', person.accountId, number, key),
          asked_at: now,
          opened_at: state === 'opened' ? now : null,
        })
        if (!asked.inserted) {
          if (!asksTheSame(asked.row, input)) throw new Fault('idempotency_key_reused')
          return asked.row
        }
        if ((await reveals.countSince(person.accountId, startOfToday(now))) > limits.revealsPerDay)
          throw new Fault('reveal_limit')
        await ports.audit(tx, {
          at: now,
          person,
          role: person.role,
          action: `reveal-${state}`,
          subject: number,
          requestId,
        })
        await ports.enqueue(tx, 'reveal', { number, id: asked.row.id })
        return asked.row
      })
      if (row.state === 'blocked') throw new Fault(confidential ? 'reveal_not_allowed' : 'reveal_not_now')
      return views.reveal(row, person, await valueOf(row))
    },

    /** A supervisor's decision on a 保密 ticket; the same once more changes nothing. @throws Fault not_found · nothing_asked */
    async decide(person: Person, id: string, grant: boolean, reason: string, requestId: string): Promise<RevealView> {
      const now = clock()
      const row = await db.transaction(async (tx) => {
        const reveals = revealRepository(tx)
        const found = await reveals.lock(id)
        if (!found || found.account_id === person.accountId) throw new Fault('not_found')
        const [who, ticket] = [whoIs(person), await ticketRepository(tx).find(found.number)]
        if (!who || !ticket || !reaches(who, ticket)) throw new Fault('not_found')
        if (isDecided(found, grant)) return found
        if (found.state !== 'asked') throw new Fault('nothing_asked')
        const state: RevealState = grant ? 'approved' : 'refused'
        await reveals.decide(id, state, person.staffNo ?? '', reason, now)
        await ports.audit(tx, {
          at: now,
          person,
          role: person.role,
          action: `reveal-${state}`,
          subject: found.number,
          requestId,
        })
        await ports.enqueue(tx, 'reveal', { number: found.number, id })
        return { ...found, state, decided_at: now }
      })
      return views.reveal(row, person, null)
    },

    /** Opens an approved reveal, once; whoever lost the reply reads it again within its 60 s. @throws Fault not_found · reveal_not_ready */
    async open(person: Person, id: string, requestId: string): Promise<RevealView> {
      const now = clock()
      const row = await db.transaction(async (tx) => {
        const reveals = revealRepository(tx)
        const found = await reveals.lock(id)
        if (!found || found.account_id !== person.accountId) throw new Fault('not_found')
        if (isOpen(found)) return found
        if (!isUsable(found, now)) throw new Fault('reveal_not_ready')
        await reveals.open(id, now)
        await ports.audit(tx, {
          at: now,
          person,
          role: person.role,
          action: 'reveal-opened',
          subject: found.number,
          requestId,
        })
        return { ...found, state: 'opened' as const, opened_at: now }
      })
      return views.reveal(row, person, await valueOf(row))
    },

    /** Supervisors see what waits for them, dispatchers their own. */
    async list(person: Person, cursor: string | undefined): Promise<Paged<RevealView>> {
      const after = readCursor<Cursor>(cursor, cursorShape)
      const rows =
        person.role === 'supervisor'
          ? await outside.listToDecide(person.unit, after, limits.pageSize + 1)
          : await outside.listOf(person.accountId, after, limits.pageSize + 1)
      return page(rows, (row) => views.reveal(row, person, null))
    },
    count: async (person: Person): Promise<number> =>
      person.role === 'supervisor'
        ? outside.countToDecide(person.unit)
        : person.role === 'dispatcher'
          ? outside.countApproved(person.accountId, new Date(clock().getTime() - APPROVAL_MS))
          : 0,
    countOfTicket: (number: string) => outside.countOfTicket(number),

    /** 谁看过我的信息: every try on the person's own tickets, opened or not. */
    async ledger(person: Person, cursor: string | undefined): Promise<Paged<Disclosure>> {
      const rows = await outside.listForOwner(
        vault.index('owner', person.accountId),
        readCursor<Cursor>(cursor, cursorShape),
        limits.pageSize + 1,
      )
      return page(rows, views.disclosure)
    },
  }
}
export type RevealService = ReturnType<typeof createRevealService>
