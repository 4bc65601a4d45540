import type { TicketStatus } from '@contract/complaint/events'
import type { NamedCode } from '@contract/common/schema'
import type { Due, OpinionView, SupervisionView } from '@contract/complaint/schema'
import type { Album } from '../photo/public'
import { owing, reportDue } from './columns'
import { opinionDue } from './commands/clock'
import type { createDues } from './dues'
import type { StoredEvent } from './repository'

type Dues = Pick<ReturnType<typeof createDues>, 'due' | 'ofInstant'>

/** Until when the missing opinions are due; null when none is missing. */
export function opinionBy(row: TicketStatus, { ofInstant }: Dues): Due | null {
  const at = owing(row).length > 0 ? opinionDue(row) : null
  return at === null ? null : ofInstant(at)
}

/** Until when the 督办 waits for a report; null when it does not. */
export function reportBy(row: TicketStatus, { due }: Dues): Due | null {
  const by = reportDue(row)
  return by && due(by)
}

/** Every co-unit of this round with its opinion, or with the day it owes it by. */
export function opinionsOf(
  row: TicketStatus,
  events: readonly StoredEvent[],
  unitOf: (code: string) => NamedCode,
  dues: Dues,
  album: Album,
): OpinionView[] {
  const by = opinionBy(row, dues)
  const missing = owing(row)
  return row.coUnits.map((code) => {
    const event = row.opinions.some(({ unit }) => unit === code)
      ? events.findLast(
          (one): one is Extract<StoredEvent, { kind: 'opinionGiven' }> =>
            one.kind === 'opinionGiven' && one.payload.unit === code,
        )
      : undefined
    return {
      unit: unitOf(code),
      due: missing.includes(code) ? by : null,
      given: event
        ? { at: event.at, staffNo: event.staffNo, text: event.payload.text, photos: album(event.payload.photos) }
        : null,
    }
  })
}

/** Each 督办 of the ticket, oldest first, from its opening to its end. */
export function supervisionsOf(
  row: TicketStatus,
  events: readonly StoredEvent[],
  { due }: Dues,
  album: Album,
): SupervisionView[] {
  const rounds: SupervisionView[] = []
  for (const event of events) {
    const current = rounds.at(-1)
    if (event.kind === 'supervisionOpened')
      rounds.push({
        openedAt: event.at,
        by: event.by === 'clock' ? 'clock' : 'supervisor',
        ground: event.payload.ground ?? null,
        reason: event.payload.reason,
        reportBy: null,
        report: null,
        closed: null,
      })
    else if (event.kind === 'supervisionReported' && current)
      current.report = {
        at: event.at,
        staffNo: event.staffNo,
        text: event.payload.text,
        photos: album(event.payload.photos),
      }
    else if (event.kind === 'supervisionClosed' && current)
      current.closed = { at: event.at, finding: event.payload.finding ?? null, opinion: event.payload.opinion }
  }
  const open = rounds.at(-1)
  const by = reportDue(row)
  if (open && by) open.reportBy = due(by)
  return rounds
}
