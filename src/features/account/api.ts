import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Me, Notification, OpenedSession, SentMessage, SessionView, SignInCode } from '@contract/account/schema'
import type { RightReminders } from '@contract/rights/schema'
import type { Paged } from '@contract/common/schema'
import type { MessageKind } from '@contract/wechat/labels'
import type { NewWechatBinding, WechatSession, WechatView } from '@contract/wechat/schema'
import { http } from '@/shared/lib/http'

export const accountKeys = {
  all: ['account'] as const,
  me: () => [...accountKeys.all, 'me'] as const,
  sessions: () => [...accountKeys.all, 'sessions'] as const,
  notifications: () => [...accountKeys.all, 'notifications'] as const,
  wechat: () => [...accountKeys.all, 'wechat'] as const,
  rights: () => [...accountKeys.all, 'rights'] as const,
  outbox: () => ['demo', 'outbox'] as const,
}

/** Who is signed in, with the number of unread notifications. */
export const meView = queryOptions({
  queryKey: accountKeys.me(),
  queryFn: ({ signal }) => http.get<Me>('/me', { signal }),
})

export const sessionList = queryOptions({
  queryKey: accountKeys.sessions(),
  queryFn: ({ signal }) => http.get<{ items: SessionView[] }>('/me/sessions', { signal }),
})

export const notificationList = infiniteQueryOptions({
  queryKey: accountKeys.notifications(),
  queryFn: ({ pageParam, signal }) =>
    http.get<Paged<Notification>>('/me/notifications', { params: { cursor: pageParam }, signal }),
  meta: { kept: true },
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

/** Whether a WeChat is bound, and how many reminders of each kind are still open. */
export const wechatView = queryOptions({
  queryKey: accountKeys.wechat(),
  queryFn: ({ signal }) => http.get<WechatView>('/me/wechat', { signal }),
})

export const sentMessages = queryOptions({
  queryKey: accountKeys.outbox(),
  queryFn: ({ signal }) => http.get<{ items: SentMessage[] }>('/demo/outbox', { signal }),
  staleTime: 0,
})

export const requestCode = (phone: string) => http.post<SignInCode>('/sign-in/codes', { phone }, { anonymous: true })
export const signIn = (phone: string, smsCode: string) =>
  http.post<OpenedSession>('/sign-in/sessions', { phone, smsCode }, { anonymous: true })
export const signInByWechat = (loginCode: string) =>
  http.post<WechatSession>('/sign-in/wechat/sessions', { loginCode }, { anonymous: true })
export const bindWechat = (binding: NewWechatBinding) =>
  http.post<OpenedSession>('/sign-in/wechat/bindings', binding, { anonymous: true })
export const bindOwnWechat = (loginCode: string) => http.put<WechatView>('/me/wechat', { loginCode })
export const unbindWechat = () => http.delete<void>('/me/wechat')
export const consentToMessages = (kinds: readonly MessageKind[]) =>
  http.post<WechatView>('/me/message-consents', { kinds })
export const signOut = () => http.delete<void>('/sign-in/sessions/current')
export const revokeSession = (id: string) => http.delete<void>(`/me/sessions/${encodeURIComponent(id)}`)
/** Everything up to this notification counts as read. */
export const readUpTo = (id: string) => http.post<void>('/me/notifications/reading', { upTo: id })

export const rightReminders = queryOptions({
  queryKey: accountKeys.rights(),
  queryFn: ({ signal }) => http.get<RightReminders>('/me/right-reminders', { signal }),
  staleTime: 0,
})
export const endRightReminder = ({ number, kind }: Pick<RightReminders['items'][number], 'number' | 'kind'>) =>
  http.post<unknown>(`/complaints/${encodeURIComponent(number)}/right-reminders`, { kind, on: false })
