import { helpLimits } from './limits'

export const helpErrors = {
  help_unknown: {
    status: 404,
    title: '没有这份代办同意',
    detail: '没有找到这份代办同意。请从“我的 → 帮老人办”里重新选要帮的人，您写的内容都还在。',
  },
  help_ended: {
    status: 409,
    title: '代办已经停止',
    detail: '代办已经停止或到期，不能再替对方办。要接着办，请到“我的 → 帮老人办”再请对方同意，您写的内容都还在。',
  },
  help_self: { status: 422, title: '这是您自己的手机号', detail: '请填写您要帮的人的手机号；自己的事直接反映就行。' },
  help_staff: { status: 409, title: '这个手机号不能请人代办', detail: '这个手机号是工作人员的账号，请换一个手机号。' },
  help_full: {
    status: 409,
    title: '帮的人太多了',
    detail: `一个人同时最多帮 ${helpLimits.standing} 个人，请先停止不再帮的。`,
  },
  help_not_yours: {
    status: 409,
    title: '这件不能代办',
    detail: '这件是本人以前反映的，您只能看。要补充或评价，请本人来办。',
  },
} as const
