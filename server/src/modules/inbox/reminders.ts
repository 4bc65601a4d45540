import type { Happening, TicketStatus } from '@contract/complaint/events'
import type { WechatNews } from '../wechat/public'
import { dayInWords } from './day-words'
import type { Note } from './messages'

/** What a citizen may let pass by, and until when. */
export type Reminder = { of: 'asked' | 'replied'; until: string; day: string }

const DAY_MS = 24 * 3_600_000

export function reminderOf(event: Happening): Reminder | null {
  if (event.kind === 'asked') return { of: 'asked', until: event.payload.answerBy.at, day: event.payload.answerBy.day }
  if (event.kind === 'replied') return { of: 'replied', until: event.payload.rateBy.at, day: event.payload.rateBy.day }
  return null
}

/** The morning before the last day: nobody is woken at midnight, when most windows close. */
export const remindAt = ({ day }: Reminder) => new Date(new Date(`${day}T09:00:00+08:00`).getTime() - DAY_MS)

/** Whether nothing was done about it in the meantime, and it is still the same deadline. */
export function isStillDue({ state, ask, reply }: TicketStatus, { of, until }: Reminder): boolean {
  const open = of === 'asked' ? state === 'awaiting' && ask?.answerBy : state === 'replied' && reply?.rateBy
  return !!open && open.at === until
}

export const reminderNote = ({ of, day }: Reminder): Note =>
  of === 'asked'
    ? { to: ['complainant'], title: '补充快到期了', text: `请在 ${dayInWords(day)} 前补充；到期按现有情况继续办理。` }
    : { to: ['complainant'], title: '评价快到期了', text: `请在 ${dayInWords(day)} 前评价；不满意可以退回重办。` }

export const reminderNews = ({ of }: Reminder): WechatNews =>
  of === 'asked'
    ? { kind: 'due', state: '待补充', tip: '明天到期，请点开补充' }
    : { kind: 'due', state: '待评价', tip: '明天到期，请点开评价' }
