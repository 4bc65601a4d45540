import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import { helpLimits } from '@contract/helping/limits'
import type { HelpActView, HelpList, HelpView } from '@contract/helping/schema'
import type { HelpEnder, HelpSide } from '@contract/helping/states'
import type { Tx } from '../../plugins/db/types'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { type Entrance, accountRepository, maskPhone } from '../account/public'
import { sideOf, stateOf } from './policy'
import { type ConsentRow, helpRepository } from './repository'
import type { ViewOf } from './views'
import { helpWords } from './words'

type PhoneOf = (accountId: string, on?: Pick<Tx, 'query'>) => Promise<string | null>
type Asks = { viewOf: ViewOf; phoneOf: PhoneOf; entrance: Entrance }
const cursorShape = { id: cursorParts.count }

/** Consents as both sides read and end them. */
export const createHelping = (ports: Ports, { viewOf, phoneOf, entrance }: Asks) => {
  const { db, clock, calendar, vault } = ports

  function of(row: ConsentRow | null, person: Person): { row: ConsentRow; side: HelpSide } {
    const side = row && sideOf(row, person.accountId)
    if (!row || !side) throw new Fault('not_found')
    return { row, side }
  }

  async function tellEnded(tx: Tx, row: ConsentRow, by: HelpEnder) {
    const { endedByDesk, endedByElder, endedByHelper } = helpWords.note
    if (by !== 'helper') {
      await ports.enqueue(tx, 'note', { accountId: row.helper, ...(by === 'desk' ? endedByDesk : endedByElder) })
      return
    }
    await ports.enqueue(tx, 'note', { accountId: row.elder, ...endedByHelper })
    const [phone, helper] = [await phoneOf(row.elder, tx), await phoneOf(row.helper, tx)]
    if (!phone || !helper) return
    const text = helpWords.ended(maskPhone(helper))
    await ports.enqueue(tx, 'sms', { sealed: vault.seal(JSON.stringify({ phone, text }), 'outbox.sms') })
  }

  async function end(tx: Tx, row: ConsentRow, by: HelpEnder, staff?: { staffNo: string | null; reason: string }) {
    const repository = helpRepository(tx)
    const now = clock()
    await repository.end(row.id, by, now)
    await repository.insertAct({ consent: row.id, at: now, by, act: 'ended', ...staff })
    await tellEnded(tx, row, by)
  }

  return {
    async list(person: Person, side: HelpSide): Promise<HelpList> {
      const rows = await helpRepository(db).listOf(side, person.accountId, helpLimits.shown)
      return { items: await Promise.all(rows.map((row) => viewOf(row, side))) }
    },
    /** @throws Fault not_found for a consent of others */
    async one(person: Person, id: string): Promise<HelpView> {
      const { row, side } = of(await helpRepository(db).find(id), person)
      return viewOf(row, side)
    },
    async acts(person: Person, id: string, cursor: string | undefined): Promise<Paged<HelpActView>> {
      of(await helpRepository(db).find(id), person)
      const after = readCursor<{ id: string }>(cursor, cursorShape)
      const rows = await helpRepository(db).listActs(id, after?.id ?? null, limits.pageSize + 1)
      const shown = rows.slice(0, limits.pageSize)
      const last = rows.length > limits.pageSize ? shown.at(-1) : undefined
      return {
        items: shown.map((row) => ({ ...row, id: String(row.id), at: row.at.toISOString() })),
        nextCursor: last ? writeCursor({ id: String(last.id) }) : null,
      }
    },
    /** Either side, at any time; a second time changes nothing. */
    async end(person: Person, id: string, requestId: string): Promise<HelpView> {
      const ended = await db.transaction(async (tx) => {
        const { row, side } = of(await helpRepository(tx).lockOne(id), person)
        if (stateOf(row, clock()) !== 'standing') return { row, side }
        await end(tx, row, side)
        await ports.audit(tx, {
          at: clock(),
          person: null,
          role: 'citizen',
          action: 'endHelp',
          subject: null,
          requestId,
        })
        return { row: { ...row, ended_at: clock(), ended_by: side }, side }
      })
      return viewOf(ended.row, ended.side)
    },
    /** 让 TA 看我以前的诉求: only the person can say so, signed in. What is filed after that stays their own. */
    async showEarlier(person: Person, id: string, see: boolean): Promise<HelpView> {
      const row = await db.transaction(async (tx) => {
        const repository = helpRepository(tx)
        const found = of(await repository.lockOne(id), person)
        if (found.side !== 'elder') throw new Fault('not_found')
        if (stateOf(found.row, clock()) !== 'standing') throw new Fault('help_ended')
        if (see === (found.row.earlier_until !== null)) return found.row
        const until = see ? clock() : null
        await repository.setEarlier(id, until)
        await repository.insertAct({
          consent: id,
          at: clock(),
          by: 'elder',
          act: see ? 'earlierOn' : 'earlierOff',
        })
        return { ...found.row, earlier_until: until }
      })
      return viewOf(row, 'elder')
    },
    /**
     * For a caller who asks the desk. Finding a person by phone counts as opening their data: so many a day, written down.
     * @throws Fault reveal_limit
     */
    async endForCaller(person: Person, phone: string, reason: string, requestId: string): Promise<number> {
      return db.transaction(async (tx) => {
        const repository = helpRepository(tx)
        const now = clock()
        const today = new Date(`${calendar.dayOf(now)}T00:00:00+08:00`)
        await repository.lock(vault.index('help-endings', person.accountId))
        if ((await repository.countEndings(person.staffNo ?? '', today)) >= helpLimits.endingsPerDay)
          throw new Fault('reveal_limit')
        const elder = await accountRepository(tx).findByPhone(entrance.phoneIndex(phone))
        const rows = elder ? await repository.lockStandingOf(elder.id, now) : []
        for (const row of rows) await end(tx, row, 'desk', { staffNo: person.staffNo, reason })
        await ports.audit(tx, { at: now, person, role: person.role, action: 'endHelping', subject: null, requestId })
        return rows.length
      })
    },
  }
}
export type Helping = ReturnType<typeof createHelping>
