import { type Static, Type } from 'typebox'
import { Instant, NamedCode, Nullable, OneOf, Page, PageQuery, Phone, Strict } from '../common/schema'
import { roles } from './labels'

export const NewSignInCode = Strict({ phone: Phone })
/** The same answer for known and unknown phones; `demoCode` only in demo mode. */
export const SignInCode = Type.Object({
  expiresInSeconds: Type.Integer(),
  resendInSeconds: Type.Integer(),
  demoCode: Nullable(Type.String()),
})
export type SignInCode = Static<typeof SignInCode>
export const NewSession = Strict({ phone: Phone, smsCode: Type.String({ pattern: '^\\d{6}$' }) })
export const Me = Type.Object({
  id: Type.String(),
  role: OneOf(roles),
  staffNo: Nullable(Type.String()),
  unit: Nullable(NamedCode),
  phoneMasked: Type.String(),
  unread: Type.Integer(),
})
export type Me = Static<typeof Me>
export const OpenedSession = Type.Object({ token: Type.String(), expiresAt: Instant, me: Me })
export type OpenedSession = Static<typeof OpenedSession>
export const SessionView = Type.Object({
  id: Type.String(),
  client: Type.String(),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: Type.Boolean(),
})
export type SessionView = Static<typeof SessionView>
export const SessionList = Type.Object({ items: Type.Array(SessionView) })
export const SessionParams = Strict({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) })

export const Notification = Type.Object({
  id: Type.String(),
  number: Nullable(Type.String()),
  title: Type.String(),
  text: Type.String(),
  at: Instant,
  read: Type.Boolean(),
  /** 代办: the consent under which this person reads about somebody else's case. */
  helping: Nullable(Type.String()),
  /** 附议: the published problem that the news is about. */
  problem: Nullable(Type.String()),
})
export type Notification = Static<typeof Notification>
export const NotificationPage = Page(Notification)
export const NotificationQuery = Strict(PageQuery)
export const Reading = Strict({ upTo: Type.String({ pattern: '^\\d{1,18}$' }) })

/** What would have been sent; only in demo mode. */
export const SentMessage = Type.Object({
  channel: OneOf(['sms', 'wechat'] as const),
  to: Type.String(),
  text: Type.String(),
  at: Instant,
})
export type SentMessage = Static<typeof SentMessage>
export const SentMessages = Type.Object({ items: Type.Array(SentMessage) })
export const AuditEntry = Type.Object({
  at: Instant,
  role: Type.String(),
  staffNo: Nullable(Type.String()),
  action: Type.String(),
  subject: Nullable(Type.String()),
  requestId: Nullable(Type.String()),
})
export type AuditEntry = Static<typeof AuditEntry>
export const AuditPage = Page(AuditEntry)
