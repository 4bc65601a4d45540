import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type {
  DeadlinePreview,
  DeskItem,
  NewReveal,
  QueueCounts,
  RevealView,
  TicketQuery,
  TicketView,
} from '@contract/complaint/schema'
import { pathOf } from '@contract/complaint/states'
import type { UnitList } from '@contract/region/schema'
import type { UnitWorkload } from '@contract/supervision-desk/schema'
import { http } from '@/shared/lib/http'
import { type Action, commandOf, isAppending } from './model'

export type Filter = Pick<TicketQuery, 'queue' | 'type' | 'q' | 'unit' | 'handler'>

export const deskKeys = {
  all: ['desk'] as const,
  counts: () => [...deskKeys.all, 'counts'] as const,
  lists: () => [...deskKeys.all, 'list'] as const,
  list: (filter: Filter) => [...deskKeys.lists(), filter] as const,
  ticket: (number: string) => [...deskKeys.all, 'ticket', number] as const,
  reveals: () => [...deskKeys.all, 'reveals'] as const,
}
const ticketUrl = (number: string) => `/desk/tickets/${encodeURIComponent(number)}`
const hour = 3_600_000

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}
const get = <T>(url: string, signal: AbortSignal, params: Record<string, unknown> = {}) =>
  http.get<T>(url, { signal, params })

export const queueCounts = () =>
  queryOptions({
    queryKey: deskKeys.counts(),
    queryFn: ({ signal }) => get<QueueCounts>('/desk/queues', signal),
  })
export const ticketPages = (filter: Filter) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: deskKeys.list(filter),
    queryFn: ({ signal, pageParam }) => get<Paged<DeskItem>>('/desk/tickets', signal, { ...filter, cursor: pageParam }),
  })
export const ticketDetail = (number: string) =>
  queryOptions({
    queryKey: deskKeys.ticket(number),
    queryFn: ({ signal }) => get<TicketView>(ticketUrl(number), signal),
  })
export const unitList = () =>
  queryOptions({
    queryKey: ['region', 'units'] as const,
    staleTime: hour,
    queryFn: ({ signal }) => get<UnitList>('/units', signal),
  })
/** The handlers of a unit with what each has in hand. */
export const unitPeople = (unit: string) =>
  queryOptions({
    queryKey: [...deskKeys.all, 'people', unit] as const,
    enabled: unit !== '',
    queryFn: ({ signal }) => get<UnitWorkload>(`/desk/workload/${encodeURIComponent(unit)}`, signal),
  })
export const deadlinePreview = (category: string) =>
  queryOptions({
    queryKey: [...deskKeys.all, 'deadlines', category] as const,
    staleTime: hour,
    queryFn: ({ signal }) => get<DeadlinePreview>('/complaint-deadlines', signal, { category }),
  })
export const revealPages = () =>
  infiniteQueryOptions({
    ...paged,
    queryKey: deskKeys.reveals(),
    queryFn: ({ signal, pageParam }) => get<Paged<RevealView>>('/desk/reveals', signal, { cursor: pageParam }),
  })

export type Sending = { action: Action; body: unknown; version: number; key: string }
/** One command on one ticket; the answer is the ticket as it is now. */
export function useSendCommand(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ action, body, version, key }: Sending) =>
      http.post<TicketView>(`${ticketUrl(number)}/${pathOf(commandOf(action))}`, body, {
        headers: isAppending(action) ? { 'Idempotency-Key': key } : { 'If-Match': `"${version}"` },
      }),
    onSuccess: (ticket) => {
      client.setQueryData(deskKeys.ticket(number), ticket)
      void client.invalidateQueries({ queryKey: deskKeys.counts() })
      void client.invalidateQueries({ queryKey: deskKeys.lists() })
    },
  })
}

/** The value is in the answer only: it is never kept in a cache. */
export function useAskReveal(number: string) {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: ({ body, key }: { body: NewReveal; key: string }) =>
      http.post<RevealView>(`${ticketUrl(number)}/reveals`, body, { headers: { 'Idempotency-Key': key } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: deskKeys.reveals() }),
  })
}
const revealUrl = (id: string) => `/desk/reveals/${encodeURIComponent(id)}`
export function useDecideReveal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, grant, reason }: { id: string; grant: boolean; reason: string }) =>
      http.post<RevealView>(`${revealUrl(id)}/decision`, { grant, reason }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: deskKeys.reveals() })
      void client.invalidateQueries({ queryKey: deskKeys.counts() })
    },
  })
}
/** Once; the value is in the answer only. */
export function useOpenReveal() {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: (id: string) => http.post<RevealView>(`${revealUrl(id)}/opening`, {}),
    onSettled: () => void client.invalidateQueries({ queryKey: deskKeys.reveals() }),
  })
}
