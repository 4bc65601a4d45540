import type { TicketStatus } from '@contract/complaint/events'
import type { EventKind } from '@contract/complaint/states'
import type { WorkingCalendar } from '../../../plugins/calendar/types'
import type { Region, UnitKind } from '../../../plugins/region/types'
import type { StoredEvent } from '../repository'
import type { Situation } from './rules'

/** Companies that bring water or power and the desk itself decide nothing about anybody's rights. */
const authorities: readonly UnitKind[] = ['department', 'street']
const endings: readonly EventKind[] = ['refused', 'terminationDecided', 'closed', 'rated']

export function situationOf(
  region: Region,
  calendar: Pick<WorkingCalendar, 'dayOf'>,
  row: TicketStatus,
  events: readonly StoredEvent[],
): Situation {
  const at = (event: StoredEvent | undefined) =>
    event ? { day: calendar.dayOf(new Date(event.at)), seq: event.seq } : null
  const refused = events.findLast((event) => event.kind === 'refused')
  const unit = row.unit ? region.unit(row.unit) : undefined
  const { replyWindow, ratingWindow, reviewWindow } = region.clocks
  return {
    row,
    matters: region.mattersOf(row.category),
    authority: unit && authorities.includes(unit.kind) ? unit.shortName : null,
    refusal: refused?.kind === 'refused' ? refused.payload.code : null,
    replied: at(events.findLast((event) => event.kind === 'replied')),
    ended: at(row.endedAt ? events.findLast((event) => endings.includes(event.kind)) : undefined),
    sources: { replyWindow: replyWindow.source, ratingWindow: ratingWindow.source, reviewWindow: reviewWindow.source },
    reviewDays: reviewWindow.value,
    government: `${region.shortName}人民政府`,
    legalPhone: region.phones.legal,
  }
}
