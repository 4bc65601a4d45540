import type { Deadline, TicketStatus } from '@contract/complaint/events'
import { limits } from '@contract/complaint/limits'
import type { RefusalCode, State, TicketType } from '@contract/complaint/states'
import type { RightKind, RightMatter } from '@contract/rights/labels'
import type { WorkingCalendar } from '../../../plugins/calendar/types'
import { daysAfter, type End, monthsAfter } from './periods'
import { words } from './words'

/** What the rules look at: how the ticket stands, what it touches, and who answered. */
export type Situation = {
  row: TicketStatus
  matters: readonly RightMatter[]
  /** Name of the lead unit when it is an authority, whose acts 行政复议 looks at; null for a company or the desk. */
  authority: string | null
  refusal: RefusalCode | null
  /** Days in Asia/Shanghai of the last answer and of the end, and the events they come from. */
  replied: { day: string; seq: number } | null
  ended: { day: string; seq: number } | null
  sources: { replyWindow: string; ratingWindow: string; reviewWindow: string }
  reviewDays: number
  government: string
  legalPhone: string
}
export type Rights = {
  kind: RightKind
  title: string
  text: string
  where: string
  source: string
  from: string | null
  end: End | null
  /** Grows whenever the day of the same right moves: the answer it counts from, then the days it was put off. */
  sequence: number
}
type Calendar = Pick<WorkingCalendar, 'isWorkingDay' | 'isPublished'>

const MOST_MOVED = 32
const sequenceOf = (seq: number, end: End | null) => seq * MOST_MOVED + (end?.moved ?? 0)
/** Somebody's own rights may be at stake: a question, a proposal or praise decides nothing about them. */
const aboutOwnRights: readonly TicketType[] = ['complain', 'report', 'help']
const gone: readonly State[] = ['withdrawn', 'transferred']

const fixed = ({ day, provisional }: Deadline): End => ({ day, moved: 0, provisional })
const undated = { from: null, end: null, sequence: 0 }

/** What is asked inside the service: dates of the region's own rules, as the ticket keeps them. */
function inside({ row, replied, ended, sources, reviewDays }: Situation): Rights[] {
  const rights: Rights[] = []
  const here = { where: words.here }
  if (row.state === 'replied' && row.reply && replied && !row.rated.includes(row.reply.n)) {
    const { title, text, back } = words.rate
    const end = fixed(row.reply.rateBy)
    rights.push({
      ...here,
      kind: 'rate',
      title,
      text: row.returns < limits.returns ? `${text}${back}` : text,
      source: sources.replyWindow,
      from: replied.day,
      end,
      sequence: sequenceOf(replied.seq, end),
    })
  }
  if (row.state === 'closed' && row.rateUntil && row.reply && ended && !row.rated.includes(row.reply.n)) {
    const end = fixed(row.rateUntil)
    const sequence = sequenceOf(ended.seq, end)
    rights.push({
      ...here,
      ...words.rateLate,
      kind: 'rate',
      source: sources.ratingWindow,
      from: ended.day,
      end,
      sequence,
    })
  }
  // It begins with the end, which has no day yet.
  if (row.state === 'replied' && !row.reviewUsed)
    rights.push({
      ...here,
      ...undated,
      kind: 'review',
      title: words.review.title,
      text: words.reviewLater(reviewDays),
      source: sources.reviewWindow,
    })
  if (row.reviewBy && !row.reviewUsed && ended) {
    const end = fixed(row.reviewBy)
    const sequence = sequenceOf(ended.seq, end)
    rights.push({
      ...here,
      ...words.review,
      kind: 'review',
      source: sources.reviewWindow,
      from: ended.day,
      end,
      sequence,
    })
  }
  return rights
}

/** 行政复议 and 行政诉讼: only against an authority, only where the answer left something open. */
function againstAuthority(situation: Situation, calendar: Calendar): Rights[] {
  const { row, authority, replied, matters, government, legalPhone } = situation
  if (!authority || !replied || !row.reply || row.reply.outcome === 'solved') return []
  const { reconsideration, litigation, litigationAfter } = words
  const { n } = row.reply
  const touches = (matter: RightMatter) => matters.includes(matter)
  const kind = (['land', 'penalty', 'decision'] as const).find(touches)
  const sixtyDays = daysAfter(calendar, replied.day, 60)
  const sixMonths = monthsAfter(calendar, replied.day, 6)
  const rights: Rights[] = [
    {
      kind: 'reconsideration',
      title: reconsideration.title,
      text: reconsideration.text(authority, n, kind ? reconsideration[kind](authority) : ''),
      where: reconsideration.where(government, legalPhone),
      source: reconsideration.source,
      from: replied.day,
      end: sixtyDays,
      sequence: sequenceOf(replied.seq, sixtyDays),
    },
  ]
  // A duty not done and land already held come before the court only by way of 复议 (行政复议法第二十三条).
  if (kind === 'decision' || kind === 'penalty')
    rights.push({
      kind: 'litigation',
      title: litigation.title,
      text: litigation.text(authority, n),
      where: words.court(legalPhone),
      source: litigation.source,
      from: replied.day,
      end: sixMonths,
      sequence: sequenceOf(replied.seq, sixMonths),
    })
  rights.push({ kind: 'litigationAfter', ...litigationAfter, where: words.court(legalPhone), ...undated })
  return rights
}

/** Against an employer, a trader or a neighbour: the day they count from only the person knows. */
function againstOthers({ matters, legalPhone }: Situation): Rights[] {
  const rights: Rights[] = []
  const { labourArbitration, workInjury, civil } = words
  if (matters.includes('labour'))
    rights.push({
      ...labourArbitration,
      ...undated,
      kind: 'labourArbitration',
      where: labourArbitration.where(legalPhone),
    })
  if (matters.includes('injury'))
    rights.push({ ...workInjury, ...undated, kind: 'workInjury', where: workInjury.where(legalPhone) })
  const bought = matters.includes('consumer')
  if (bought || matters.includes('civil'))
    rights.push({
      ...undated,
      kind: 'civil',
      title: civil.title,
      text: bought ? civil.consumer : civil.text,
      where: words.court(legalPhone),
      source: bought ? civil.consumerSource : civil.source,
    })
  return rights
}

const open = (situation: Situation) => {
  const { row, refusal } = situation
  if (row.state === 'refused') return refusal === 'R5'
  return row.state === 'terminated' || (row.reply !== null && row.reply.outcome !== 'solved')
}

/**
 * The person's own deadlines after an answer, a refusal or an end; nothing before one, nothing once the person withdrew.
 * Dates only where they can be worked out; whether a law applies is said as a condition, for others decide it.
 */
export function rightsOf(situation: Situation, calendar: Calendar): Rights[] {
  const { row, authority } = situation
  if (gone.includes(row.state) || row.detached) return []
  const rights = inside(situation)
  if (aboutOwnRights.includes(row.type)) {
    // Refused by the desk, no authority has answered yet.
    if (row.state !== 'refused' && row.state !== 'terminated') rights.push(...againstAuthority(situation, calendar))
    if (open(situation)) rights.push(...againstOthers(situation))
  }
  if (row.type === 'consult' && authority && row.reply && row.reply.outcome !== 'solved')
    rights.push({ ...words.disclosure, ...undated, kind: 'disclosure', where: words.disclosure.where(authority) })
  return rights
}
