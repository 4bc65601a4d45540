import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketView } from '@contract/complaint/schema'
import type { LikenessView } from '@contract/neighbours/schema'
import { http } from '@/shared/lib/http'

const urlOf = (number: string) => `/desk/tickets/${encodeURIComponent(number)}`
/** Under the key of the ticket itself, so that what changes the ticket brings this up to date as well. */
const keyOf = (number: string) => ['desk', 'ticket', number, 'likeness'] as const

export const likenessOf = (number: string) =>
  queryOptions({
    queryKey: keyOf(number),
    enabled: number !== '',
    queryFn: ({ signal }) => http.get<LikenessView>(`${urlOf(number)}/likeness`, { signal }),
  })
export const ticketOf = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', number] as const,
    enabled: number !== '',
    queryFn: ({ signal }) => http.get<TicketView>(urlOf(number), { signal }),
  })

export type GroupCommand = 'merge' | 'unmerge' | 'publish' | 'unpublish'
export type GroupSending = { command: GroupCommand; number: string; version: number; body: object }

/** Decided on the version that was looked at; somebody who was first is told of. @param number whose page it is */
export function useGroupCommand(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ command, number: on, version, body }: GroupSending) =>
      http.post<TicketView>(`${urlOf(on)}/${command}`, body, { headers: { 'If-Match': `"${version}"` } }),
    onSettled: () =>
      Promise.all(
        [
          ['desk', 'ticket'],
          ['desk', 'list'],
          ['desk', 'counts'],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      ).then(() => client.refetchQueries({ queryKey: keyOf(number) })),
  })
}
