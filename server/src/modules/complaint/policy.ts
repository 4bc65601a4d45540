import type { ActorKind } from '@contract/complaint/states'
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
  return by ? { by, unit: person.unit } : null
}

/** Whether a member of staff reaches the ticket: own unit for handlers and heads, and never one about the own unit (回避). */
export function reaches(who: Who, row: Pick<TicketRow, 'aboutUnit' | 'status'>): boolean {
  if (who.unit && row.aboutUnit === who.unit) return false
  if (who.by === 'dispatcher' || who.by === 'supervisor') return true
  if (who.by !== 'handler' && who.by !== 'head') return false
  return who.unit !== null && (row.status.unit === who.unit || row.status.coUnits.includes(who.unit))
}
