import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { CaseItem, DeadlinePreview, Receipt } from '@contract/complaint/schema'
import type { SuggestedAnswers } from '@contract/knowledge/schema'
import type { CategoryTree, PlaceTree, UnitList } from '@contract/region/schema'
import { http } from '@/shared/lib/http'
import { storage } from '@/shared/platform/storage'
import { caseKeys } from '@/features/cases/public'
import { capabilityHeader } from '@/features/photos/public'
import { anonymousComplaint, namedComplaint } from './filing-body'
import type { FilingDraft } from './model'

const hour = 3_600_000

const filingKeys = {
  region: (part: 'categories' | 'places' | 'units') => ['region', part] as const,
  deadlines: (category: string) => ['complaint', 'deadlines', category] as const,
}

/** None of these says who asks, so that reading them before an anonymous filing leaves nothing behind. */
const quietly = <T>(url: string, signal: AbortSignal, params?: Record<string, unknown>) =>
  http.get<T>(url, { signal, anonymous: true, ...(params ? { params } : {}) })

/** A list of the region. The last known one stands in until the service answers, so that a filing goes on without network. */
const regionTable = <T>(part: 'categories' | 'places' | 'units', url: string) => {
  const key = `region-${part}`
  return queryOptions({
    queryKey: filingKeys.region(part),
    queryFn: async ({ signal }) => {
      const table = await quietly<T>(url, signal)
      storage.set(key, table)
      return table
    },
    initialData: () => storage.get<T>(key) ?? undefined,
    initialDataUpdatedAt: 0,
    staleTime: hour,
  })
}
export const categoryTree = () => regionTable<CategoryTree>('categories', '/categories')
export const placeTree = () => regionTable<PlaceTree>('places', '/places')
export const unitList = () => regionTable<UnitList>('units', '/units')
export const deadlines = (category: string) =>
  queryOptions({
    queryKey: filingKeys.deadlines(category),
    queryFn: ({ signal }) => quietly<DeadlinePreview>('/complaint-deadlines', signal, { category }),
    enabled: category !== '',
  })

/** Published answers about what is being typed. Sent without a name and in the body; nothing of it is kept, here or there. */
export const suggestedAnswers = (category: string, typed: string) =>
  queryOptions({
    queryKey: ['answers', 'like', category, typed] as const,
    queryFn: ({ signal }) =>
      http.post<SuggestedAnswers>('/answers/suggestions', { category, typed }, { signal, anonymous: true }),
    enabled: category !== '' && typed !== '',
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  })

/** The signed-in person's own cases, ended or not, that hold these words. */
export const foundCases = (q: string) =>
  queryOptions({
    queryKey: [...caseKeys.lists(), 'found', q],
    queryFn: ({ signal }) => http.get<Paged<CaseItem>>('/complaints', { signal, params: { q } }),
  })

/** Photos by the service's ids; the capability is theirs when nobody is known to have uploaded them. */
type Filing = { draft: FilingDraft; photos: readonly string[]; capability: string }

/** The key belongs to the draft, not the attempt: a retry after a lost reply must not file twice. */
const send = ({ draft, photos, capability }: Filing) => {
  const headers = { 'Idempotency-Key': draft.key, ...(draft.helping ? { 'On-Behalf-Of': draft.helping } : {}) }
  return draft.identity === 'anonymous'
    ? http.post<Receipt>('/anonymous/complaints', anonymousComplaint(draft, photos), {
        headers: { ...headers, ...capabilityHeader(photos.length > 0 ? capability : '') },
        anonymous: true,
      })
    : http.post<Receipt>('/complaints', namedComplaint(draft, photos), { headers })
}

export function useFileComplaint() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    // Not waited for: without network the lists come later, and the receipt is due now.
    onSuccess: () => void client.invalidateQueries({ queryKey: caseKeys.lists() }),
  })
}
