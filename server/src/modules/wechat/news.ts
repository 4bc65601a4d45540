import type { Happening } from '@contract/complaint/events'
import type { WechatNews } from './messages'

/**
 * Which of a ticket's events a complainant may be told by WeChat. Others look at the same phone: a message says the number and
 * where the matter stands, the same for 实名 and 保密, and nothing else.
 */
export function newsOf(event: Happening): WechatNews | null {
  switch (event.kind) {
    case 'accepted':
      return { kind: 'accepted', state: '已受理', tip: '请点开看答复期限' }
    case 'refused':
      return { kind: 'accepted', state: '不予受理', tip: '请点开看理由和途径' }
    case 'transferred':
      return { kind: 'accepted', state: '已转专线', tip: '请点开看专线电话' }
    case 'asked':
      return { kind: 'asked', state: '待补充', tip: '请点开补充情况' }
    case 'replied':
      return { kind: 'replied', state: '已答复', tip: '请点开看答复并评价' }
    case 'reviewDecided':
      return { kind: 'replied', state: '复核有结果', tip: '请点开看复核结果' }
    default:
      return null
  }
}
