import type { TicketStatus } from '@contract/complaint/events'
import type { MergeHindrance } from '@contract/neighbours/labels'
import { permits, type State } from '@contract/complaint/states'

type Ticket = { number: string; aboutUnit: string | null; filedAt: Date; status: TicketStatus }
type Answer = { merge: 'into' | 'from' | null; hindrance: MergeHindrance | null }

const leads: readonly State[] = ['dispatched', 'handling']

/** As the command itself decides, said beforehand so that nobody is offered what is refused. */
function hindrance(member: Ticket, lead: Ticket, heads: ReadonlySet<string>): MergeHindrance | null {
  if (member.status.group || lead.status.group || heads.has(member.number)) return 'ofOtherGroup'
  if (!permits('merge', 'dispatcher', member.status.state) || !leads.includes(lead.status.state)) return 'state'
  if (lead.status.unit === member.aboutUnit) return 'conflict'
  return member.status.unit !== null && member.status.unit !== lead.status.unit ? 'otherUnit' : null
}

/** The later of two goes into the earlier one, unless only the other way is open. @param heads tickets with members */
export function mergeOf(own: Ticket, other: Ticket, heads: ReadonlySet<string>): Answer {
  const [into, from] = [hindrance(own, other, heads), hindrance(other, own, heads)]
  // Who has members cannot go into another anyway: what matters is why the other cannot come.
  if (into !== null && from !== null)
    return { merge: null, hindrance: heads.has(own.number) || into === 'state' ? from : into }
  const earlier = other.filedAt <= own.filedAt || heads.has(other.number)
  const merge = into === null && (from !== null || earlier) ? 'into' : 'from'
  return { merge, hindrance: null }
}
