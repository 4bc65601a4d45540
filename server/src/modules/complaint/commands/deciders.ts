import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import { permits } from '@contract/complaint/states'
import { Fault } from '../../../plugins/http/fault'
import { callBackCommands } from './call-back'
import { citizenCommands } from './citizen'
import type { Context, Deciders, Who } from './context'
import { deskCommands } from './desk'
import { groupCommands } from './groups'
import { promiseCommands } from './promises'
import { sharedWorkCommands } from './shared-work'
import { supervisionCommands } from './supervision'
import { unitCommands } from './unit'

const deciders: Deciders<PersonCommand> = {
  ...deskCommands,
  ...unitCommands,
  ...supervisionCommands,
  ...citizenCommands,
  ...promiseCommands,
  ...groupCommands,
  ...callBackCommands,
  ...sharedWorkCommands,
}

/** What a co-unit does itself; for all else handlers and heads act for the lead unit only (首接负责). */
const alsoOfCoUnits: readonly PersonCommand[] = ['giveOpinion', 'note']
export const ofActingUnit = (row: TicketStatus, command: PersonCommand, who: Who) =>
  (who.by !== 'handler' && who.by !== 'head') || who.unit === row.unit || alsoOfCoUnits.includes(command)

/**
 * The events a person's command leads to.
 * @throws Fault with the rule that forbids it
 */
export function decide<K extends PersonCommand>(
  context: Context,
  row: TicketStatus,
  command: K,
  input: CommandInputs[K],
  who: Who,
): NewEvent[] {
  if (who.by === 'citizen' && row.detached) throw new Fault('detached')
  if (!permits(command, who.by, row.state) || !ofActingUnit(row, command, who)) throw new Fault('command_not_allowed')
  return deciders[command](context, row, input, who)
}
