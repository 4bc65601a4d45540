import {
  actorLabels,
  eventLabels,
  identityLabels,
  outcomeLabels,
  refusalLabels,
  rungLabels,
  stateLabels,
} from '@contract/complaint/labels'
import type { CaseItem, DeadlinePreview, Due, TicketView, TimelineEntry } from '@contract/complaint/schema'
import { before, day, dayTime, isoDay, tile, time } from '@/shared/lib/format'
import { callText } from './call-words'
import { actionLabels, decisionWords, doneWords, replyDone, text, turnWords } from './messages'
import { type Action, actionsOf } from './model'

export type Tone = 'plain' | 'brand' | 'turn' | 'success' | 'warn' | 'danger' | 'info'
export type PromiseItem = TicketView['promises'][number]

/** When a row is due, in its corner: today and overdue are loud, the rest is calm. */
export function dueWord(due: Due | null, now: Date): { word: string; calm: boolean } | null {
  if (!due) return null
  if (due.overdue) return { word: text.row.overdue, calm: false }
  const today = isoDay(now)
  if (due.day === today) return { word: text.row.today, calm: false }
  if (due.day === isoDay(new Date(now.getTime() + 86_400_000)))
    return { word: text.row.tomorrow, calm: due.level === 'calm' }
  return { word: before(due.at, now), calm: due.level === 'calm' || due.level === 'half' }
}

/** Time (with the day when it was not today), place, identity, and the state where a queue mixes states. */
export function rowMeta(item: CaseItem, now: Date, withState: boolean): string {
  const filed = isoDay(item.filedAt) === isoDay(now) ? time(item.filedAt) : day(item.filedAt, now)
  return text.row.meta([
    ...(withState ? [stateLabels[item.state]] : []),
    filed,
    item.placeName,
    identityLabels[item.identity],
  ])
}

export type DueFact = {
  key: string
  month: string
  day: string
  title: string
  meta: string
  left: string
  calm: boolean
}

type More = { extra?: string[]; unit?: (days: number) => string }
function fact(
  key: string,
  title: string,
  due: Due,
  now: Date,
  { extra = [], unit = text.due.left }: More = {},
): DueFact {
  const left = due.overdue ? text.due.overdue : due.daysLeft <= 0 ? text.due.today : unit(due.daysLeft)
  const meta = ['', before(due.at, now), ...extra, ...(due.provisional ? [text.due.provisional] : [])].join('，')
  return {
    key,
    ...tile(due.at),
    title,
    meta,
    left,
    calm: !due.overdue && (due.level === 'calm' || due.level === 'half') && due.daysLeft > 1,
  }
}

/** 待补充: the reply clock stands still (DOMAIN §1). */
function paused(replyBy: Due, now: Date): DueFact {
  return {
    key: 'reply',
    ...tile(replyBy.at),
    title: text.due.reply,
    meta: [before(replyBy.at, now), text.due.paused].join('，'),
    left: '',
    calm: true,
  }
}

function foreseen({ replyBy, replyDays }: DeadlinePreview, now: Date): DueFact {
  const meta = [before(replyBy.at, now), text.due.days(replyDays), text.due.ifToday].join('，')
  return { key: 'reply', ...tile(replyBy.at), title: text.due.reply, meta, left: '', calm: true }
}

/** The dates that run now, the one that matters first; before acceptance also when the reply would be due (`preview`). */
export function dueFacts(ticket: TicketView, now: Date, preview?: DeadlinePreview): DueFact[] {
  const { state, acceptBy, replyBy, ask, objection, reply, replyDays, due } = ticket
  // On a rest day the clock has not begun to count: 还剩 16，共 15 would only puzzle.
  const days = replyDays === null || (replyBy?.daysLeft ?? 0) > replyDays ? [] : [text.due.days(replyDays)]
  const running = ['accepted', 'dispatched', 'objected', 'handling'].includes(state)
  return [
    ...(state === 'pending' && acceptBy ? [fact('accept', text.due.accept, acceptBy, now)] : []),
    ...(objection ? [fact('objection', text.due.objection, objection.decideBy, now)] : []),
    ...(ask ? [fact('ask', text.due.ask, ask.answerBy, now)] : []),
    ...(state === 'pending' && preview ? [foreseen(preview, now)] : []),
    ...(state === 'awaiting' && replyBy ? [paused(replyBy, now)] : []),
    ...(running && replyBy ? [fact('reply', text.due.reply, replyBy, now, { extra: days })] : []),
    ...(state === 'replied' && reply
      ? [fact('rate', text.due.rate, reply.rateBy, now, { unit: text.due.leftDays })]
      : []),
    ...(state === 'reviewing' && due ? [fact('review', text.due.review, due, now)] : []),
  ]
}

const endTones: Partial<Record<CaseItem['state'], Tone>> = {
  closed: 'success',
  refused: 'plain',
  withdrawn: 'plain',
  transferred: 'plain',
  terminated: 'plain',
  replied: 'success',
  objected: 'warn',
  reviewing: 'info',
  awaiting: 'info',
}

/** The state, or 等您… where what this person may do now is what the ticket waits for. */
export function stateTag(ticket: Pick<TicketView, 'state' | 'allowed' | 'promises'>): {
  word: string
  tone: Tone
  mine: boolean
} {
  const turn = actionsOf(ticket).flatMap((action) => turnWords[action] ?? [])[0]
  return turn
    ? { word: turn, tone: 'turn', mine: true }
    : { word: stateLabels[ticket.state], tone: endTones[ticket.state] ?? 'brand', mine: false }
}

const lastSeq = (timeline: readonly TimelineEntry[]) => timeline.reduce((last, { seq }) => Math.max(last, seq), 0)
export type Seen = { version: number; seq: number }
/** What of a ticket a person has in front of them when they begin to decide. */
export const seenOf = ({ version, timeline }: Pick<TicketView, 'version' | 'timeline'>): Seen => ({
  version,
  seq: lastSeq(timeline),
})
/** What has happened since, oldest first. */
export const changesSince = (ticket: Pick<TicketView, 'timeline'>, { seq }: Seen) =>
  ticket.timeline.filter((entry) => entry.seq > seq).sort((one, other) => one.seq - other.seq)

/** Whether all of it was done by this member of staff: then nobody else was first. */
export const allBy = (entries: readonly TimelineEntry[], staffNo: string | null | undefined) =>
  entries.length > 0 && entries.every((entry) => entry.staffNo !== null && entry.staffNo === staffNo)

export function entryTitle({ kind, granted, rung, outcome }: TimelineEntry): string {
  const pair = decisionWords[kind]
  if (pair && granted !== null) return granted ? pair[0] : pair[1]
  if (kind === 'escalated' && rung) return rungLabels[rung]
  if (kind === 'replied' && outcome) return `${eventLabels.replied}：${outcomeLabels[outcome]}`
  return eventLabels[kind]
}

/** 11月28日(周五) 14:32，承办人 0512，云溪区城市管理局 */
export function entryMeta({ at, by, proxy, staffNo, unitName }: TimelineEntry, now: Date): string {
  const who = proxy ? callText.proxy : staffNo ? `${actorLabels[by]} ${staffNo}` : actorLabels[by]
  return text.row.meta([dayTime(at, now), who, unitName ?? ''])
}

export function entryText(entry: TimelineEntry, now: Date): string {
  const code =
    entry.code !== null && entry.code in refusalLabels ? refusalLabels[entry.code as keyof typeof refusalLabels] : ''
  const until = entry.day ? text.row.until(before(`${entry.day}T12:00:00+08:00`, now)) : ''
  return [code, entry.text ?? '', until].filter(Boolean).join('\n')
}

const spoken: readonly TimelineEntry['kind'][] = ['messaged', 'asked', 'supplemented']
/** What citizen and unit said to each other, oldest first. */
export const messagesOf = (ticket: Pick<TicketView, 'timeline'>) =>
  ticket.timeline
    .filter(({ kind, text: said }) => spoken.includes(kind) && said)
    .sort((one, other) => one.seq - other.seq)

/** Newest first: a desk asks what happened last. */
export const historyOf = (ticket: Pick<TicketView, 'timeline'>) =>
  [...ticket.timeline].sort((one, other) => other.seq - one.seq)

const promiseTones = { kept: 'turn', confirmed: 'success', broken: 'danger', disputed: 'danger' } as const

export const promiseWord = ({ state, due }: PromiseItem): { word: string; tone: Tone } => {
  if (state !== 'open') return { word: text.panels.promiseStates[state], tone: promiseTones[state] }
  return due.overdue
    ? { word: text.panels.overduePromise, tone: 'danger' }
    : { word: text.panels.promiseStates.open, tone: 'plain' }
}

/** What was written with the last request of a kind. */
export const requestReason = (ticket: Pick<TicketView, 'timeline'>, kind: TimelineEntry['kind']) =>
  historyOf(ticket).find((entry) => entry.kind === kind)?.text ?? ''

/** 标记紧急 takes the mark away where it is set. */
export const labelOf = (action: Action, ticket: Pick<TicketView, 'urgent'>) =>
  action === 'setUrgent' && ticket.urgent ? text.confirm.setUrgentOff : actionLabels[action]

/** What a toast says when the service has accepted a command. */
export const doneWord = (action: Action, next: Pick<TicketView, 'draft'>) =>
  action === 'reply' || action === 'signReply' ? (next.draft ? replyDone.signing : replyDone.sent) : doneWords[action]
