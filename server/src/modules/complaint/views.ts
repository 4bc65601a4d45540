import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import type { CaseItem, CaseView, DeskItem, ReplyView, TicketView } from '@contract/complaint/schema'
import { endStates } from '@contract/complaint/states'
import type { WorkingCalendar } from '../../plugins/calendar/types'
import type { Region } from '../../plugins/region/types'
import type { Album } from '../photo/public'
import { turnOf } from './columns'
import { allowedCommands } from './commands/allowed'
import type { Who } from './commands/context'
import { createDues } from './dues'
import { withoutEarlyRatings } from './early-ratings'
import { handlerMayReveal } from './policy'
import { priorityOf, reasonsFor } from './priority'
import type { Matter, StoredEvent, TicketRow } from './repository'
import { opinionBy, opinionsOf, reportBy, supervisionsOf } from './rounds'
import { ratingOf } from './rating-view'
import { keptOf } from './promises/kept'
import { createRights, type Reminded } from './rights/views'
import { timelineOf } from './timeline'

type Context = { now: Date; calendar: WorkingCalendar; region: Region; newId: () => string }
type ItemRow = Pick<Matter, 'number' | 'type' | 'identity' | 'category' | 'place' | 'title'> & { status: TicketStatus }

const last = <K extends NewEvent['kind']>(events: readonly StoredEvent[], kind: K) =>
  events.findLast((event): event is Extract<StoredEvent, { kind: K }> => event.kind === kind)

export function createViews(context: Context) {
  const { now, calendar, region } = context
  const unitName = (code: string | null) => (code ? (region.unit(code)?.name ?? code) : null)
  const named = (code: string, name: string | null | undefined) => ({ code, name: name ?? code })
  const unitOf = (code: string | null) => (code ? named(code, unitName(code)) : null)

  const dues = createDues(now, calendar)
  const { due, window, dueOf, replyDue } = dues
  const category = (code: string) => {
    const leaf = region.leafCategory(code)
    return leaf ? `${leaf.parentName} / ${leaf.name}` : code
  }
  const place = (code: string) =>
    region
      .placePath(code)
      .slice(1)
      .map((part) => part.name)
      .join(' ') || code

  const item = (row: ItemRow): CaseItem => ({
    number: row.number,
    type: row.type,
    identity: row.identity,
    state: row.status.state,
    title: row.title,
    categoryName: category(row.category),
    placeName: place(row.place),
    unitName: unitName(row.status.unit),
    filedAt: row.status.filedAt,
    due: dueOf(row.status),
    turn: turnOf(row.status),
    urgent: row.status.urgent,
    supervised: row.status.supervision !== null,
  })

  const first = (row: TicketStatus) => ({
    priority: priorityOf(row),
    reasons: reasonsFor(row, row.state !== 'replied' && row.state !== 'awaiting' && dueOf(row)?.overdue === true),
  })
  const deskItem = (row: ItemRow): DeskItem => ({
    ...item(row),
    version: row.status.version,
    ...first(row.status),
    handlerNo: row.status.handler,
    opinionBy: opinionBy(row.status, dues),
    reportBy: reportBy(row.status, dues),
  })

  function replyOf(row: TicketStatus, events: readonly StoredEvent[], album: Album): ReplyView | null {
    const event = last(events, 'replied')
    if (!event || !row.reply) return null
    // Who signs for the supervision answers in the name of the unit that handled it.
    const before = events.filter(({ seq }) => seq < event.seq)
    const handled = event.by === 'supervisor' ? last(before, 'dispatched')?.payload.unit : null
    const unit = unitName(handled ?? event.unit)
    return {
      n: event.payload.n,
      at: event.at,
      outcome: event.payload.outcome,
      text: event.payload.text,
      unitName: unit ?? '受理员',
      photos: album(event.payload.photos),
      rateBy: window(event.payload.rateBy),
      rating: ratingOf(events, event.payload.n, window),
    }
  }

  type Reader = 'complainant' | 'staff'
  function matter(row: TicketRow, events: readonly StoredEvent[], who: Who, reader: Reader, album: Album) {
    const { status } = row
    const refusal =
      status.state === 'refused' || status.review?.from === 'refused' ? last(events, 'refused') : undefined
    return {
      ...item(row),
      channel: status.channel,
      version: status.version,
      category: named(row.category, category(row.category)),
      place: named(row.place, place(row.place)),
      placeDetail: row.placeDetail,
      story: row.story,
      happened: row.happened,
      answers: row.answers,
      photos: album(events.find((event) => event.kind === 'filed')?.payload.photos),
      unit: unitOf(status.unit),
      coUnits: status.coUnits.map((code) => named(code, unitName(code))),
      acceptBy: status.state === 'pending' && status.acceptBy ? due(status.acceptBy) : null,
      replyBy: endStates.includes(status.state) ? null : replyDue(status),
      replyDays: status.clock?.days ?? null,
      acceptedAt: status.acceptedAt,
      ask: status.ask ? { question: status.ask.question, answerBy: due(status.ask.answerBy) } : null,
      reply: replyOf(status, events, album),
      promises: status.promises.map((promise) => ({
        id: promise.id,
        text: promise.text,
        due: due(promise.due),
        state: promise.state,
        ...(promise.state === 'kept' && promise.disputeBy ? { disputeBy: window(promise.disputeBy) } : {}),
        ...keptOf(events, promise.id, album),
      })),
      refusal: refusal
        ? { code: refusal.payload.code, reason: refusal.payload.reason, route: refusal.payload.route }
        : null,
      timeline: timelineOf(events, reader, unitName, album),
      allowed: allowedCommands(context, status, who),
      returns: status.returns,
      reviewBy: status.reviewBy && !status.reviewUsed ? window(status.reviewBy) : null,
      rateUntil: status.rateUntil ? window(status.rateUntil) : null,
    }
  }

  return {
    item,
    deskItem,
    /** `reminded`: the reminders that are set; null for a 匿名, who cannot be reached. */
    forComplainant: (
      row: TicketRow,
      events: readonly StoredEvent[],
      disclosures: number,
      album: Album,
      reminded: readonly Reminded[] | null,
    ): CaseView => ({
      ...matter(row, events, { by: 'citizen', unit: null }, 'complainant', album),
      disclosures,
      rights: createRights(context)(row.status, events, reminded),
    }),
    /** `unitStaff`: who handles for the lead unit now. */
    forStaff: (
      row: TicketRow,
      all: readonly StoredEvent[],
      who: Who,
      album: Album,
      unitStaff: readonly string[],
    ): TicketView => {
      const { status } = row
      const events = withoutEarlyRatings(all)
      const suggested = region.leafCategory(row.category) && region.suggestUnit(row.category, row.place)
      const objection = status.objection ? last(events, 'objected') : undefined
      const { draft } = status
      return {
        ...matter(row, events, who, 'staff', album),
        ...first(status),
        handler:
          status.handler === null ? null : { staffNo: status.handler, gone: !unitStaff.includes(status.handler) },
        opinions: opinionsOf(status, events, (code) => named(code, unitName(code)), dues, album),
        supervisions: supervisionsOf(status, events, dues, album),
        aboutUnit: unitOf(row.aboutUnit),
        pin: row.pin,
        suggestedUnit: suggested && suggested.code !== row.aboutUnit ? named(suggested.code, suggested.name) : null,
        note: last(events, 'dispatched')?.payload.note ?? '',
        draft: draft && {
          outcome: draft.outcome,
          text: draft.text,
          photos: album(draft.photos),
          signers: draft.signers,
          promises: draft.promises.map(({ text, due: by }) => ({ text, day: by.day })),
        },
        extension: status.extension,
        terminationAsked: status.terminationAsked,
        objection: status.objection
          ? {
              unit: named(status.objection.unit, unitName(status.objection.unit)),
              reason: objection?.payload.reason ?? '',
              decideBy: due(status.objection.decideBy),
            }
          : null,
        asks: status.asks,
        detached: status.detached,
        revealable:
          (who.by === 'dispatcher' && row.identity !== 'anonymous') ||
          (who.by === 'handler' && handlerMayReveal(who, row)),
      }
    },
  }
}
