import type { Happening, NewPromise, TicketStatus } from '@contract/complaint/events'
import type { WechatNews } from '../wechat/public'
import { dayInWords } from './day-words'
import type { Note } from './messages'

/** What a citizen, or the unit that promised something, may let pass by, and until when. */
export type Reminder =
  { of: 'asked' | 'replied'; until: string; day: string } | { of: 'promise'; id: string; until: string; day: string }

const DAY_MS = 24 * 3_600_000

const ofPromise = ({ id, due }: NewPromise): Reminder => ({ of: 'promise', id, until: due.at, day: due.day })

export function remindersOf(event: Happening): Reminder[] {
  switch (event.kind) {
    case 'asked':
      return [{ of: 'asked', until: event.payload.answerBy.at, day: event.payload.answerBy.day }]
    case 'promised':
      return [ofPromise(event.payload)]
    case 'replied': {
      const { rateBy, promises } = event.payload
      return [{ of: 'replied', until: rateBy.at, day: rateBy.day }, ...promises.map(ofPromise)]
    }
    default:
      return []
  }
}

/** The morning before the last day: nobody is woken at midnight, when most windows close. */
export const remindAt = ({ day }: Reminder) => new Date(new Date(`${day}T09:00:00+08:00`).getTime() - DAY_MS)

/** Whether nothing was done about it in the meantime, and it is still the same deadline. */
export function isStillDue({ state, ask, reply, promises }: TicketStatus, reminder: Reminder): boolean {
  const { of, until } = reminder
  if (of === 'promise')
    return promises.some(({ id, state: kept, due }) => id === reminder.id && kept === 'open' && due.at === until)
  const open = of === 'asked' ? state === 'awaiting' && ask?.answerBy : state === 'replied' && reply?.rateBy
  return !!open && open.at === until
}

export const reminderNote = ({ of, day }: Reminder): Note =>
  of === 'promise'
    ? {
        to: ['handlers'],
        title: '承诺快到期了',
        text: `承诺 ${dayInWords(day)} 做到的事还没有做到；做到后请写明并附照片，到期没做到会重新办理。`,
      }
    : of === 'asked'
      ? { to: ['complainant'], title: '补充快到期了', text: `请在 ${dayInWords(day)} 前补充；到期按现有情况继续办理。` }
      : { to: ['complainant'], title: '评价快到期了', text: `请在 ${dayInWords(day)} 前评价；不满意可以退回重办。` }

/** Only the complainant is told by WeChat. */
export const reminderNews = ({ of }: Reminder): WechatNews | null =>
  of === 'promise'
    ? null
    : of === 'asked'
      ? { kind: 'due', state: '待补充', tip: '明天到期，请点开补充' }
      : { kind: 'due', state: '待评价', tip: '明天到期，请点开评价' }

/** Of a right of the person's own: titles only, as everything that is sent. */
export const rightNote = (title: string, day: string): Note => ({
  to: ['complainant'],
  title: `${title}：快到期了`,
  text: `最后一天是 ${dayInWords(day)}，请打开看怎么办、到哪里办。`,
  sms: true,
})

export const rightNews: WechatNews = { kind: 'due', state: '权利期限', tip: '快到期了，请点开看' }
