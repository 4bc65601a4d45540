import {
  actorLabels,
  eventLabels,
  outcomeLabels,
  refusalLabels,
  rungLabels,
  type Satisfaction,
  satisfactionLabels,
} from '@contract/complaint/labels'
import type { TimelineEntry } from '@contract/complaint/schema'
import { day as dayOf } from '@/shared/lib/format'
import { text, titles } from './timeline-messages'

/** Noon in Shanghai of a plain day, so that it reads as that day everywhere. */
const noon = (day: string) => `${day}T12:00:00+08:00`
const by = (day: string, now: Date) => `${dayOf(noon(day), now)} 前`

const ratingOf = (entry: TimelineEntry) => satisfactionLabels[Number(entry.code) as Satisfaction] as string | undefined
const refusalOf = (entry: TimelineEntry) =>
  refusalLabels[entry.code as keyof typeof refusalLabels] as string | undefined

/** What happened, said to the complainant. */
export function entryTitle(entry: TimelineEntry, now: Date): string {
  const unit = entry.unitName ?? text.unit
  const { day, granted, kind } = entry
  const usual = titles[kind] ?? eventLabels[kind]
  if (entry.proxy) return text.byProxy(eventLabels[kind])
  if (kind === 'filed' && entry.by === 'dispatcher') return text.byDesk
  switch (kind) {
    case 'accepted':
      return day ? text.accepted(by(day, now)) : usual
    case 'refused': {
      const code = refusalOf(entry)
      return code ? text.refused(code) : usual
    }
    case 'transferred':
      return entry.code ? text.transferred(entry.code) : usual
    case 'dispatched':
    case 'objected':
    case 'signed':
    case 'asked':
    case 'extensionAsked':
      return text[kind](unit)
    case 'promised':
      return day ? text.promised(by(day, now)) : usual
    case 'extensionDecided':
      if (granted === null) return usual
      if (!granted) return text.extensionRefused
      return day ? text.extensionGranted(by(day, now)) : text.extensionGrantedPlain
    case 'terminationDecided':
      return granted === null ? usual : granted ? text.terminationGranted : text.terminationRefused
    case 'replied':
      return entry.outcome ? text.replied(outcomeLabels[entry.outcome]) : usual
    case 'rated': {
      const level = ratingOf(entry)
      return level ? text.rated(level) : text.ratedPlain
    }
    case 'reviewDecided':
      return granted === null ? usual : granted ? text.reviewReopened : text.reviewUpheld
    case 'urgencySet':
      return granted === false ? text.notUrgent : text.urgent
    case 'escalated':
      return entry.rung ? rungLabels[entry.rung] : usual
    default:
      return usual
  }
}

/** Who did it: 您, a unit, or a desk by staff number; never a name. */
export function entryActor(entry: TimelineEntry): string {
  if (entry.proxy) return text.proxy
  if (entry.by === 'citizen') return text.you
  if (entry.by === 'clock') return text.clock
  if (entry.by === 'handler' || entry.by === 'head') return entry.unitName ?? text.unit
  return [actorLabels[entry.by], entry.staffNo].filter(Boolean).join(' ')
}

/** The reply that stands above in full is not repeated; earlier ones are. */
export const entryText = (entry: TimelineEntry, replyAt: string | undefined): string | undefined =>
  entry.kind === 'replied' && entry.at === replyAt ? undefined : (entry.text ?? undefined)

/** Newest first, without the messages: those stand in the thread. */
export const historyOf = (entries: readonly TimelineEntry[]) =>
  entries.filter(({ kind }) => kind !== 'messaged').sort((a, b) => b.seq - a.seq)

/** The thread with the unit, oldest first. */
export const messagesOf = (entries: readonly TimelineEntry[]) =>
  entries.filter(({ kind }) => kind === 'messaged').sort((a, b) => a.seq - b.seq)
