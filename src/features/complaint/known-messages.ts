import type { LikenessReason } from '@contract/neighbours/labels'
import type { Reason } from '@contract/neighbours/schema'

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、')

const reasons: Record<LikenessReason, (reason: Reason) => string> = {
  joins: () => '',
  samePlace: () => '同一社区',
  sameStreet: () => '同一街道',
  sameCategory: () => '同类',
  likeCategory: () => '相近类别',
  spots: ({ words }) => `都提到${quoted(words)}`,
  numbers: ({ words }) => words.join('、'),
  phrases: ({ words }) => `都写了${quoted(words.slice(0, 2))}`,
  otherNumbers: () => '',
  days: ({ count }) => (count === 0 ? '今天' : `${count} 天前`),
}

export const text = {
  known: '这事已有人反映',
  own: '您反映过差不多的事',
  reasons: (given: readonly Reason[]) =>
    given
      .map((each) => reasons[each.reason](each))
      .filter(Boolean)
      .join(' · '),
  supporters: (count: number) => (count > 0 ? ` · ${count} 人附议` : ''),
  see: '看看进展',
  seeOwn: '看那件的进展',
  support: '附议，加我一个',
  supporting: '正在附议…',
  supported: '已附议，有了答复会告诉您。可以不再反映，也可以接着填。',
  supportFailed: '没有附议成，请稍后再试；不影响您接着填。',
  join: '我的也一起办',
  joined: '提交后会请受理员和这件一起办，您的单独答复、单独评价。',
  unjoin: '改为单独办',
  other: '不是一回事',
} as const
