import { relationLabels } from '@contract/helping/labels'
import { helpLimits } from '@contract/helping/limits'
import type { Relation } from '@contract/helping/states'

const dayFormat = (day: string) => {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
const span = (days: number) =>
  days % 30 === 0 && days < 365 ? `${days / 30}个月` : days >= 365 ? '12个月' : `${days}天`

type Asked = { masked: string; relation: Relation; days: number; code: string; hotline: string }

/** Every sentence of 代办 that goes out by SMS. The first one is read by somebody who may never have heard of the app. */
export const helpWords = {
  asked: ({ masked, relation, days, code, hotline }: Asked) =>
    `手机号 ${masked} 的人说是您的${relationLabels[relation]}，想用法惠民帮您反映问题、看办理结果，为期${span(days)}。` +
    `同意就把验证码 ${code} 念给对方，给了就是同意；不认识、不愿意，就不要给。${helpLimits.codeMinutes} 分钟内有效，有疑问请打 ${hotline}。`,
  given: (masked: string, relation: Relation, untilDay: string, hotline: string) =>
    `您已同意 ${masked}（${relationLabels[relation]}）帮您办诉求，到 ${dayFormat(untilDay)} 自动停止。` +
    `想早点停，打 ${hotline} 请受理员停，或者登录法惠民，在“我的—谁在帮我办”里停。`,
  filed: (masked: string, hotline: string) =>
    `${masked} 替您反映了一件诉求。用这个手机号登录法惠民就能看；不是您的意思，请打 ${hotline}。`,
  ended: (masked: string) => `${masked} 不再帮您办诉求了。办过的事都还在，登录法惠民能看。`,
  note: {
    given: { title: '您同意了别人帮您办', text: '在“谁在帮我办”里能看对方做了什么，随时能停。' },
    filed: { title: '代办人替您反映了诉求', text: '在“我的事项”里能看。不是您的意思，可以撤回并停止代办。' },
    endedByHelper: { title: '代办人不再帮您办了', text: '办过的事都还在“我的事项”里。' },
    endedByElder: { title: '对方停止了代办', text: '您不能再看、再办对方的事了。' },
    endedByDesk: { title: '代办已停止', text: '本人打热线请受理员停止的。' },
  },
}
