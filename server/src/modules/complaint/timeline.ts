import type { TimelineEntry } from '@contract/complaint/schema'
import type { Album } from '../photo/public'
import type { StoredEvent } from './repository'

type Detail = Partial<Pick<TimelineEntry, 'text' | 'day' | 'outcome' | 'granted' | 'rung' | 'code'>>

/** What one event tells in a line, without what belongs to other parts of the view. */
function detail(event: StoredEvent): Detail {
  switch (event.kind) {
    case 'accepted':
      return { day: event.payload.clock.due.day }
    case 'refused':
      return { text: event.payload.reason, code: event.payload.code }
    case 'transferred':
      return { text: event.payload.reason, code: event.payload.line }
    case 'dispatched':
      return { code: event.payload.objection }
    case 'promised':
      return { text: event.payload.text, day: event.payload.due.day }
    case 'asked':
      return { text: event.payload.question, day: event.payload.answerBy.day }
    case 'extensionAsked':
      return { text: event.payload.reason }
    case 'extensionDecided':
      return { text: event.payload.reason, granted: event.payload.granted, day: event.payload.clock?.due.day ?? null }
    case 'terminationDecided':
      return { text: event.payload.reason, granted: event.payload.granted }
    case 'replied':
    case 'replyDrafted':
      return { text: event.payload.text, outcome: event.payload.outcome }
    case 'rated':
      return { code: String(event.payload.satisfaction), text: event.payload.text }
    case 'reviewRequested':
      return { text: event.payload.reason, day: event.payload.decideBy.day }
    case 'reviewDecided':
      return { text: event.payload.reason, granted: !event.payload.upheld }
    case 'urgencySet':
      return { text: event.payload.reason, granted: event.payload.urgent }
    case 'escalated':
      return { rung: event.payload.rung }
    case 'supervisionClosed':
      return { text: event.payload.opinion, code: event.payload.finding ?? null }
    case 'closed':
      return { day: event.payload.rateUntil.day }
    case 'objected':
    case 'terminationAsked':
    case 'replySentBack':
    case 'returned':
    case 'withdrawn':
    case 'pursued':
      return { text: event.payload.reason }
    case 'supervisionOpened':
      return {
        text: event.payload.reason,
        code: event.payload.ground ?? null,
        day: event.payload.reportBy?.day ?? null,
      }
    case 'progressed':
    case 'supplemented':
    case 'messaged':
    case 'promiseKept':
      return { text: event.payload.text }
    case 'noted':
    case 'supervisionReported':
    case 'promiseDisputed':
    case 'published':
    case 'opinionGiven':
      return { text: event.payload.text }
    case 'unpublished':
    case 'unmerged':
      return { text: event.payload.reason }
    case 'assigned':
      return { text: event.payload.reason, code: event.payload.handler }
    case 'callTried':
      return { text: event.payload.note }
    case 'ratingCorrected':
      return { code: String(event.payload.satisfaction), text: event.payload.text }
    case 'filed':
    case 'coUnitsInvited':
    case 'merged':
    case 'promiseConfirmed':
    case 'signed':
    case 'promiseBroken':
    case 'unanswered':
    case 'replySigned':
    case 'urged':
    case 'deadlinesRecomputed':
      return {}
  }
}

/** Events between the desks, which the complainant does not read. */
const internal = new Set<StoredEvent['kind']>([
  'objected',
  'terminationAsked',
  'replyDrafted',
  'replySigned',
  'replySentBack',
  'urgencySet',
  'pursued',
  'noted',
  'assigned',
  'opinionGiven',
  'supervisionReported',
])
/** A group goes on under another lead: nothing that concerns who filed one of it. */
const movedOnly = ({ payload }: StoredEvent) => 'moved' in payload && payload.moved === true
const shown = (event: StoredEvent) =>
  !internal.has(event.kind) &&
  !movedOnly(event) &&
  (event.kind !== 'escalated' || event.payload.rung === 'overdue' || event.payload.rung === 'accept-overdue')

/** Told to the complainant as having happened; the reason was written for colleagues, who may name another ticket in it. */
const amongDesks = new Set<StoredEvent['kind']>(['unmerged', 'unpublished'])

type Reader = 'complainant' | 'staff'

/** Those of the filing stand with the matter, not in its line. */
const photosOf = (event: StoredEvent) =>
  event.kind !== 'filed' && 'photos' in event.payload ? event.payload.photos : undefined

type Names = (code: string | null) => string | null

/** Whom the lead unit works with is no secret; what the desks say to each other is. */
const invited = (event: StoredEvent, reader: Reader, unitName: Names): Detail => {
  if (event.kind !== 'coUnitsInvited') return {}
  const units = event.payload.units.map((code) => unitName(code) ?? code).join('、')
  const note = reader === 'staff' ? event.payload.note : ''
  return { text: [units, note].filter(Boolean).join('\n') }
}

/** A ticket's history as its complainant or as staff reads it. Staff numbers of handlers stay within the desks. */
export function timelineOf(
  events: readonly StoredEvent[],
  reader: Reader,
  unitName: Names,
  album: Album,
): TimelineEntry[] {
  const visible = reader === 'staff' ? events : events.filter(shown)
  return visible.map((event) => ({
    seq: event.seq,
    at: event.at,
    kind: event.kind,
    by: event.by,
    proxy: event.proxy === true,
    unitName: unitName(event.kind === 'dispatched' ? event.payload.unit : event.unit),
    staffNo: reader === 'staff' || event.by === 'dispatcher' ? event.staffNo : null,
    text: null,
    photos: album(photosOf(event)),
    day: null,
    outcome: null,
    granted: null,
    rung: null,
    code: null,
    ...(reader === 'staff' || !amongDesks.has(event.kind) ? detail(event) : {}),
    ...invited(event, reader, unitName),
  }))
}
