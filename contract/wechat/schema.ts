import { type Static, type TSchema, Type } from 'typebox'
import { OpenedSession } from '../account/schema'
import { Instant, Nullable, OneOf, Phone, Strict } from '../common/schema'
import { type MessageKind, messageKinds } from './labels'

/** What wx.login or the phone number button hands out; WeChat takes each once, within five minutes. */
const WechatCode = Type.String({ minLength: 1, maxLength: 256, pattern: '^[A-Za-z0-9_-]+$' })
/** Sealed by the service, of no use to anybody else; nothing is kept of it. */
const BindTicket = Type.String({ minLength: 20, maxLength: 600, pattern: '^[A-Za-z0-9._-]+$' })

export const NewWechatSession = Strict({ loginCode: WechatCode })
/** A known WeChat account is signed in; an unknown one gets a ticket, to be given with a phone. */
export const WechatSession = Type.Object({ session: Nullable(OpenedSession), bindTicket: Nullable(Type.String()) })
export type WechatSession = Static<typeof WechatSession>

/** The phone from WeChat's own button, or a phone and the code sent to it. */
export const NewWechatBinding = Strict({
  bindTicket: BindTicket,
  phoneCode: Type.Optional(WechatCode),
  phone: Type.Optional(Phone),
  smsCode: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
})
export type NewWechatBinding = Static<typeof NewWechatBinding>

const ofEachKind = <T extends TSchema>(schema: T) =>
  Type.Object(Object.fromEntries(messageKinds.map((kind) => [kind, schema])) as Record<MessageKind, T>)

/** `consents`: how many messages of each kind may still be sent. */
export const WechatView = Type.Object({ boundAt: Nullable(Instant), consents: ofEachKind(Type.Integer()) })
export type WechatView = Static<typeof WechatView>
export const NewMessageConsents = Strict({
  kinds: Type.Array(OneOf(messageKinds), { minItems: 1, maxItems: messageKinds.length, uniqueItems: true }),
})

/** Ids of the templates a person may be asked for; a kind without one is not offered. */
export const WechatOffer = Type.Object({ templates: ofEachKind(Nullable(Type.String())) })
