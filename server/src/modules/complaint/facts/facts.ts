import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import type { Tx } from '../../../plugins/db/types'
import { Fault } from '../../../plugins/http/fault'
import type { Person } from '../../../plugins/ports'
import type { Facts, Who } from '../commands/context'
import { ticketRepository, type TicketRow } from '../repository'
import { factRepository } from './repository'

type Asker = { who: Who; person: Person | null; reach(row: TicketRow, on: Tx): boolean | Promise<boolean> }
type Asked = { name: PersonCommand; input: unknown; row: TicketRow; caller: Asker; unitStaff: readonly string[] }

const none: Facts = { lead: null, hasMembers: false, unitStaff: [], acted: false }

/** Held until the end of the transaction, so that it cannot be closed or merged itself meanwhile. */
async function leadOf(tx: Tx, number: string, { reach }: Asker): Promise<Facts['lead']> {
  const row = await ticketRepository(tx).lock(number)
  return row && (await reach(row, tx)) ? { number, aboutUnit: row.aboutUnit, status: row.status } : null
}

/** Loads what the rules of a command ask beyond the row; null when they ask nothing. */
export async function factsFor(tx: Tx, { name, input, row, caller, unitStaff }: Asked): Promise<Facts | null> {
  const repository = factRepository(tx)
  switch (name) {
    case 'merge': {
      const { into } = input as CommandInputs['merge']
      if (into === row.number) throw new Fault('merge_itself', [{ path: '/into', message: '请填写另一件工单的编号' }])
      return { ...none, lead: await leadOf(tx, into, caller), hasMembers: await repository.hasMembers(row.number) }
    }
    case 'assign':
      return { ...none, unitStaff }
    case 'callBack':
      return { ...none, acted: await repository.hasActed(row.number, caller.person?.staffNo ?? '') }
    default:
      return null
  }
}
