import type { CitizenCommand } from '@contract/complaint/states'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Ports } from '../../plugins/ports'
import { stateOf } from './policy'
import { type ConsentRow, helpRepository } from './repository'
import { helpWords } from './words'

/** One request done under a consent. */
export type Mandate = Pick<ConsentRow, 'id' | 'helper' | 'elder'> & { earlierUntil: Date | null }

type PhoneOf = (accountId: string, on?: Pick<Tx, 'query'>) => Promise<string | null>
type Asks = { phoneOf: PhoneOf; mask(phone: string): string }

/** What the tickets ask of 代办: whether a consent stands, what it covers, and a line in the log both sides read. */
export const createMandates = (ports: Ports, { phoneOf, mask }: Asks) => {
  const { db, clock, calendar, vault, region } = ports

  function standing(row: ConsentRow | null, helper: string): Mandate {
    if (!row || row.helper !== helper) throw new Fault('help_unknown')
    if (stateOf(row, clock()) !== 'standing') throw new Fault('help_ended')
    const { id, elder, earlier_until: earlierUntil } = row
    return { id, helper, elder, earlierUntil }
  }

  return {
    /** @throws Fault help_unknown, the same for another's consent and for none · help_ended */
    async find(helper: string, consent: string): Promise<Mandate> {
      return standing(await helpRepository(db).find(consent), helper)
    },
    /** Whoever once had this consent, also after its end; null for anybody else. */
    async former(helper: string, consent: string): Promise<Pick<Mandate, 'elder'> | null> {
      const row = await helpRepository(db).find(consent)
      return row && row.helper === helper ? row : null
    },
    /** The consent cannot end before the transaction does. @throws Fault help_ended */
    async hold(tx: Tx, mandate: Mandate): Promise<Mandate> {
      return standing(await helpRepository(tx).hold(mandate.id), mandate.helper)
    },
    hasFiled: (on: Pick<Tx, 'query'>, mandate: Mandate, number: string) =>
      helpRepository(on).hasTicket(number, mandate),

    /** The ticket is followed up by this helper from here on; the person hears of it at once. */
    async filed(tx: Tx, mandate: Mandate, number: string): Promise<void> {
      const repository = helpRepository(tx)
      await repository.insertTicket(number, mandate)
      await repository.insertAct({ consent: mandate.id, at: clock(), by: 'helper', act: 'filed', number, seqs: [1] })
      const [phone, helper] = [await phoneOf(mandate.elder, tx), await phoneOf(mandate.helper, tx)]
      await ports.enqueue(tx, 'note', { accountId: mandate.elder, ...helpWords.note.filed })
      if (!phone || !helper) return
      const text = helpWords.filed(mask(helper), region.phones.hotline)
      await ports.enqueue(tx, 'sms', { sealed: vault.seal(JSON.stringify({ phone, text }), 'outbox.sms') })
    },
    async acted(tx: Tx, mandate: Mandate, act: CitizenCommand, number: string, seqs: readonly number[]): Promise<void> {
      await helpRepository(tx).insertAct({ consent: mandate.id, at: clock(), by: 'helper', act, number, seqs })
    },
    /** Once a day and ticket. */
    async read(mandate: Mandate, number: string): Promise<void> {
      const repository = helpRepository(db)
      const today = new Date(`${calendar.dayOf(clock())}T00:00:00+08:00`)
      if (await repository.hasRead(mandate.id, number, today)) return
      await repository.insertAct({ consent: mandate.id, at: clock(), by: 'helper', act: 'read', number })
    },
    /** Which events of a ticket the helper brought about. */
    seqsOf: (number: string) => helpRepository(db).listSeqs(number),
    /** Who follows the ticket up for its owner now, and under which consent. */
    async helperOf(tx: Tx, number: string): Promise<Pick<Mandate, 'id' | 'helper'> | null> {
      return helpRepository(tx).standingOfTicket(number, clock())
    },
  }
}
export type Mandates = ReturnType<typeof createMandates>
