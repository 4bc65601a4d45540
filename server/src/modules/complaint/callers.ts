import type { PersonCommand } from '@contract/complaint/schema'
import type { CitizenCommand } from '@contract/complaint/states'
import type { Db, Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import type { Mandate, Mandates } from '../helping/public'
import type { Uploader } from '../photo/public'
import type { Who } from './commands/context'
import { reaches, whoIs } from './policy'
import { ticketRepository, type TicketRow } from './repository'

/** Asked within a transaction it reads by that one's connection: a second would be waited for by everybody at once. */
type Reach = (row: TicketRow, on: On) => boolean | Promise<boolean>
type On = Pick<Db, 'query'>
/** Who gives a command, what they reach, and what is checked and written along with it. */
export type Caller = {
  who: Who
  person: Person | null
  scope: string
  reach: Reach
  uploader: Uploader | null
  /** Under the ticket's lock, before anything is decided. */
  within?(tx: Tx, row: TicketRow): Promise<void>
  acted?(tx: Tx, row: TicketRow, command: PersonCommand, seqs: readonly number[]): Promise<void>
}

export const createCallers = ({ vault }: Pick<Ports, 'vault'>, mandates: Mandates) => {
  const citizen: Who = { by: 'citizen', unit: null }
  const owns = async (accountId: string, row: TicketRow, on: On) => {
    const complainant = row.identity === 'anonymous' ? null : await ticketRepository(on).findComplainant(row.number)
    return complainant !== null && complainant.owner_index.equals(vault.index('owner', accountId))
  }

  /** 保密 is not opened: it may be about the very person who helps. */
  const opened = ({ elder, earlierUntil }: Mandate, row: TicketRow, on: On) =>
    earlierUntil !== null &&
    row.identity === 'named' &&
    Date.parse(row.status.filedAt) <= earlierUntil.getTime() &&
    owns(elder, row, on)

  const asHelper = (person: Person, mandate: Mandate): Caller => ({
    who: citizen,
    person: null,
    scope: person.accountId,
    uploader: { account: person.accountId },
    reach: async (row, on) => (await mandates.hasFiled(on, mandate, row.number)) || opened(mandate, row, on),
    async within(tx, row) {
      await mandates.hold(tx, mandate)
      if (!(await mandates.hasFiled(tx, mandate, row.number))) throw new Fault('help_not_yours')
    },
    acted: (tx, row, command, seqs) => mandates.acted(tx, mandate, command as CitizenCommand, row.number, seqs),
  })

  return {
    asHelper,
    /** The signed-in person for themselves, or under a consent for another. @throws Fault help_unknown · help_ended */
    async asOwner(person: Person, consent?: string): Promise<Caller> {
      if (consent !== undefined) return asHelper(person, await mandates.find(person.accountId, consent))
      return {
        who: citizen,
        person: null,
        scope: person.accountId,
        uploader: { account: person.accountId },
        reach: (row, on) => owns(person.accountId, row, on),
      }
    },
    byCode: (codeHash: Buffer, capability?: string): Caller => ({
      who: citizen,
      person: null,
      scope: codeHash.toString('hex'),
      uploader: capability === undefined ? null : { draft: capability },
      reach: (row) => row.identity === 'anonymous',
    }),
    asStaff(person: Person): Caller {
      const who = whoIs(person)
      if (!who) throw new Fault('not_found')
      const uploader = { account: person.accountId }
      return { who, person, scope: person.accountId, uploader, reach: (row) => reaches(who, row) }
    },
  }
}
