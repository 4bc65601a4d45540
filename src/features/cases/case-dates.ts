import type { CaseView, Due } from '@contract/complaint/schema'
import type { RegionView } from '@contract/region/schema'
import type { State } from '@contract/complaint/states'
import { before } from '@/shared/lib/format'
import { type Count, leftWords } from './due-words'
import { listText } from './list-messages'
import { text } from './messages'
import { goesOnWithout } from './model'

export type DateTile = { id: string; due: Due; title: string; left?: string; meta?: string; calm: boolean }

const inReply: readonly State[] = ['accepted', 'dispatched', 'objected', 'handling', 'awaiting']
const joined = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join('。')

function mainTile(view: CaseView, now: Date): DateTile[] {
  const { state, acceptBy, replyBy, replyDays, ask, reply, due } = view
  const make = (
    id: string,
    end: Due | null,
    title: (day: string) => string,
    count: Count,
    meta: string | false | null,
    calm = false,
  ): DateTile[] =>
    end
      ? [
          {
            id,
            due: end,
            title: title(before(end.at, now)),
            left: leftWords(end, count, now),
            meta: joined(meta, end.provisional && listText.provisional),
            calm,
          },
        ]
      : []
  // Filed on a rest day, the clock has not begun to count: 还剩 16，共 15 would only puzzle.
  const ofDays = replyDays !== null && (replyBy?.daysLeft ?? 0) <= replyDays && text.dues.replyOf(replyDays)

  if (state === 'pending') return make('accept', acceptBy, text.dues.accept, 'working', null)
  if (state === 'awaiting') {
    const paused = make('reply', replyBy, text.dues.reply, 'working', text.dues.paused, true).map(
      ({ left: _, ...tile }) => tile,
    )
    return [...make('answer', ask?.answerBy ?? due, text.dues.answer, 'working', text.dues.answerMeta), ...paused]
  }
  if (inReply.includes(state))
    return make('reply', replyBy, text.dues.reply, 'working', replyBy?.overdue ? text.dues.overdue : ofDays)
  if (state === 'replied' && reply && !reply.rating)
    return make('rate', reply.rateBy, text.dues.rate, 'calendar', text.dues.rateMeta)
  if (state === 'reviewing') return make('review', due, text.dues.review, 'working', null)
  return []
}

/** The dates that matter now, the nearest duty first: what is due from whom, then the unit's open promises. */
export function dateTiles(view: CaseView, now: Date): DateTile[] {
  if (goesOnWithout(view)) return []
  const promises = view.promises
    .filter(({ state }) => state === 'open')
    .map(({ id, text: what, due }): DateTile => ({
      id: `promise-${id}`,
      due,
      title: text.dues.promise(what),
      meta: joined(text.dues.promiseMeta(before(due.at, now)), due.provisional && listText.provisional),
      calm: true,
    }))
  return [...mainTile(view, now), ...promises]
}

/** `source`: the rule a length of time comes from. */
export type Right = { id: 'overdue' | 'rate' | 'review'; title: string; text: string; source?: string }
export type Windows = Pick<RegionView['clocks'], 'replyWindow' | 'reviewWindow'>

const beforeReply: readonly State[] = ['pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting']

/** What the citizen may do and until when: dates where they are known, else the length of the window. */
export function rightsOf(view: CaseView, windows: Windows | null, now: Date): Right[] {
  if (goesOnWithout(view)) return []
  const { rights } = text
  const rows: Right[] = []
  const { state, replyBy, reply, rateUntil, reviewBy, allowed } = view

  if (beforeReply.includes(state)) {
    if (replyBy && !replyBy.overdue)
      rows.push({
        id: 'overdue',
        title: rights.afterDue(before(replyBy.at, now).replace(/ 前$/, '')),
        text: rights.afterDueText,
      })
    if (windows) {
      const { value, source } = windows.replyWindow
      rows.push({ id: 'rate', title: rights.rateWindow(value), text: rights.rateWindowText, source })
    }
  }
  if (state === 'replied' && reply && !reply.rating)
    rows.push({ id: 'rate', title: rights.rateBy(before(reply.rateBy.at, now)), text: rights.rateByText })
  if (state === 'closed' && rateUntil && allowed.includes('rate')) {
    rows.push({ id: 'rate', title: rights.rateUntil(before(rateUntil.at, now)), text: rights.rateUntilText })
  }
  if (reviewBy && allowed.includes('requestReview'))
    rows.push({ id: 'review', title: rights.reviewBy(before(reviewBy.at, now)), text: rights.reviewText })
  else if (windows && (beforeReply.includes(state) || state === 'replied')) {
    const { value, source } = windows.reviewWindow
    rows.push({ id: 'review', title: rights.reviewWindow(value), text: rights.reviewText, source })
  }
  return rows
}
