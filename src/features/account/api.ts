import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Me, Notification, OpenedSession, SentMessage, SessionView, SignInCode } from '@contract/account/schema'
import type { Paged } from '@contract/common/schema'
import { http } from '@/shared/lib/http'

export const accountKeys = {
  all: ['account'] as const,
  me: () => [...accountKeys.all, 'me'] as const,
  sessions: () => [...accountKeys.all, 'sessions'] as const,
  notifications: () => [...accountKeys.all, 'notifications'] as const,
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

export const sentMessages = queryOptions({
  queryKey: accountKeys.outbox(),
  queryFn: ({ signal }) => http.get<{ items: SentMessage[] }>('/demo/outbox', { signal }),
  staleTime: 0,
})

export const requestCode = (phone: string) => http.post<SignInCode>('/sign-in/codes', { phone }, { anonymous: true })
export const signIn = (phone: string, smsCode: string) =>
  http.post<OpenedSession>('/sign-in/sessions', { phone, smsCode }, { anonymous: true })
export const signOut = () => http.delete<void>('/sign-in/sessions/current')
export const revokeSession = (id: string) => http.delete<void>(`/me/sessions/${encodeURIComponent(id)}`)
/** Everything up to this notification counts as read. */
export const readUpTo = (id: string) => http.post<void>('/me/notifications/reading', { upTo: id })
