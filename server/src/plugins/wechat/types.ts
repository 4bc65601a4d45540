import type { MessageKind } from '@contract/wechat/labels'

/** What a message may say of a matter; nothing of what was written, and nothing of who. */
export const messageParts = ['number', 'state', 'time', 'tip'] as const
export type MessagePart = (typeof messageParts)[number]
/** A template of the operator's console: which of its fields carries which part. */
export type WechatTemplate = { id: string; fields: Record<string, MessagePart> }
export type WechatTemplates = Partial<Record<MessageKind, WechatTemplate>>

export type WechatSettings = {
  appId: string
  secret: string
  base: string
  templates: WechatTemplates
  /** Which version of the mini-program a message opens. */
  state: 'formal' | 'trial' | 'developer'
}

export type WechatMessage = {
  openid: string
  template: WechatTemplate
  page: string
  parts: Record<MessagePart, string>
}

export type WechatPort = {
  templates: WechatTemplates
  /** @throws Fault wechat_code_wrong · wechat_refused · wechat_unavailable */
  openidOf(loginCode: string): Promise<string>
  /** Eleven digits. @throws Fault wechat_phone_wrong · wechat_unavailable */
  phoneOf(phoneCode: string): Promise<string>
  /** `refused`: the person takes no more of them; `unsendable`: trying again would not help. @throws Error to be tried again */
  send(message: WechatMessage): Promise<'sent' | 'refused' | 'unsendable'>
}
