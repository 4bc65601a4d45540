import type { ActorKind, State } from '@contract/complaint/states'
import type { Person } from '../../plugins/ports'
import type { Who } from './commands/context'
import type { TicketRow } from './repository'

const kinds: Partial<Record<Person['role'], ActorKind>> = {
  citizen: 'citizen',
  dispatcher: 'dispatcher',
  handler: 'handler',
  head: 'head',
  supervisor: 'supervisor',
}

/** As whom a person acts on tickets; null for roles that have nothing to do with them. */
export function whoIs(person: Person): Who | null {
  const by = kinds[person.role]
  return by ? { by, unit: person.unit, staffNo: person.staffNo } : null
}

/** From 签收 to the answer: before and after it the unit has nobody to visit or call. */
const beingHandled: readonly State[] = ['handling', 'awaiting']

/** Whether a handler may open name or phone of the complainant: of a 实名 ticket of the own unit, while it is being handled. */
export const handlerMayReveal = (who: Who, row: Pick<TicketRow, 'identity' | 'status'>): boolean =>
  row.identity === 'named' && who.unit === row.status.unit && beingHandled.includes(row.status.state)

/** Whether a member of staff reaches the ticket: own unit for handlers and heads, and never one about the own unit (回避). */
export function reaches(who: Who, row: Pick<TicketRow, 'aboutUnit' | 'status'>): boolean {
  if (who.unit && row.aboutUnit === who.unit) return false
  if (who.by === 'dispatcher' || who.by === 'supervisor') return true
  if (who.by !== 'handler' && who.by !== 'head') return false
  return who.unit !== null && (row.status.unit === who.unit || row.status.coUnits.includes(who.unit))
}
