import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { CaseItem } from '@contract/complaint/schema'
import type { HelpActView, HelpList, HelpRequested, HelpView, NewHelpRequest } from '@contract/helping/schema'
import type { HelpSide } from '@contract/helping/states'
import { http } from '@/shared/lib/http'

export const helpingKeys = {
  all: ['helping'] as const,
  list: (side: HelpSide) => [...helpingKeys.all, 'list', side] as const,
  one: (id: string) => [...helpingKeys.all, 'one', id] as const,
  cases: (id: string) => [...helpingKeys.all, 'cases', id] as const,
  acts: (id: string) => [...helpingKeys.all, 'acts', id] as const,
}
const of = (id: string) => `/helping/${encodeURIComponent(id)}`

export const consentList = (side: HelpSide) =>
  queryOptions({
    queryKey: helpingKeys.list(side),
    queryFn: ({ signal }) => http.get<HelpList>(side === 'helper' ? '/helping' : '/helpers', { signal }),
  })
export const consentView = (id: string) =>
  queryOptions({ queryKey: helpingKeys.one(id), queryFn: ({ signal }) => http.get<HelpView>(of(id), { signal }) })
/** What this helper may read for the person. */
export const helpedCases = (id: string) =>
  infiniteQueryOptions({
    queryKey: helpingKeys.cases(id),
    queryFn: ({ pageParam, signal }) =>
      http.get<Paged<CaseItem>>('/complaints', {
        params: { cursor: pageParam },
        headers: { 'On-Behalf-Of': id },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
export const helpActs = (id: string) =>
  infiniteQueryOptions({
    queryKey: helpingKeys.acts(id),
    queryFn: ({ pageParam, signal }) =>
      http.get<Paged<HelpActView>>(`${of(id)}/acts`, { params: { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const askToHelp = (request: NewHelpRequest) => http.post<HelpRequested>('/helping/requests', request)
export const confirmHelp = (id: string, smsCode: string) =>
  http.post<HelpView>(`/helping/requests/${encodeURIComponent(id)}/confirmation`, { smsCode })
export const endHelp = (id: string) => http.post<HelpView>(`${of(id)}/ending`, {})
export const showEarlier = (id: string, see: boolean) =>
  http.put<HelpView>(`/helpers/${encodeURIComponent(id)}/earlier`, { see })
