import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { QueueCounts } from '@contract/complaint/schema'
import type { BulkRequest, BulkResult, ExportRequest, ExportTicket } from '@contract/desk-tools/schema'
import type { NewTemplate, TemplateItem, TemplateQuery, TemplateView } from '@contract/desk-tools/schema'
import type { DeskAnswer, DeskAnswerItem, DeskAnswerQuery, NewAnswer } from '@contract/knowledge/schema'
import type { CategoryTree, UnitList } from '@contract/region/schema'
import { http } from '@/shared/lib/http'

const hour = 3_600_000
export const toolKeys = {
  templates: () => ['desk', 'templates'] as const,
  template: (id: string) => ['desk', 'templates', 'one', id] as const,
  answers: () => ['desk', 'answers'] as const,
  answer: (id: string) => ['desk', 'answers', 'one', id] as const,
}
const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}

export const templatePages = (query: Pick<TemplateQuery, 'kind' | 'q' | 'retired'>) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...toolKeys.templates(), query] as const,
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<TemplateItem>>('/desk/templates', { signal, params: { ...query, cursor: pageParam } }),
  })
export const templateOf = (id: string) =>
  queryOptions({
    queryKey: toolKeys.template(id),
    enabled: id !== '',
    queryFn: ({ signal }) => http.get<TemplateView>(`/desk/templates/${id}`, { signal }),
  })
export const answerPages = (query: Pick<DeskAnswerQuery, 'filter' | 'q'>) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...toolKeys.answers(), query] as const,
    queryFn: ({ signal, pageParam }) =>
      http.get<Paged<DeskAnswerItem>>('/desk/answers', { signal, params: { ...query, cursor: pageParam } }),
  })
export const answerOf = (id: string) =>
  queryOptions({
    queryKey: toolKeys.answer(id),
    enabled: id !== '',
    queryFn: ({ signal }) => http.get<DeskAnswer>(`/desk/answers/${id}`, { signal }),
  })
export const unitList = () =>
  queryOptions({
    queryKey: ['region', 'units'] as const,
    staleTime: hour,
    queryFn: ({ signal }) => http.get<UnitList>('/units', { signal }),
  })
export const categoryTree = () =>
  queryOptions({
    queryKey: ['region', 'categories'] as const,
    staleTime: hour,
    queryFn: ({ signal }) => http.get<CategoryTree>('/categories', { signal }),
  })

export const queuesOfDesk = () =>
  queryOptions({
    queryKey: ['desk', 'counts'] as const,
    queryFn: ({ signal }) => http.get<QueueCounts>('/desk/queues', { signal }),
  })

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })
const matching = (version: number) => ({ headers: { 'If-Match': `"${version}"` } })

/** New under the key, or changed on the version it was read at. */
export const saveTemplate = (body: NewTemplate, key: string, before?: { id: string; version: number }) =>
  before
    ? http.post<TemplateView>(`/desk/templates/${before.id}`, body, matching(before.version))
    : http.post<TemplateView>('/desk/templates', body, keyed(key))
export const retireTemplate = ({ id, version, retired }: TemplateItem) =>
  http.post<TemplateView>(`/desk/templates/${id}/retirement`, { retired: !retired }, matching(version))

export const saveAnswer = (body: NewAnswer, key: string, before?: { id: string; rev: number }) =>
  before
    ? http.post<DeskAnswer>(`/desk/answers/${before.id}/draft`, body, matching(before.rev))
    : http.post<DeskAnswer>('/desk/answers', body, keyed(key))
export const decideAnswer = (
  { id, rev }: Pick<DeskAnswer, 'id' | 'rev'>,
  step: 'publication' | 'return' | 'withdrawal',
  reason?: string,
) => http.post<DeskAnswer>(`/desk/answers/${id}/${step}`, reason === undefined ? {} : { reason }, matching(rev))

export const askExport = (body: ExportRequest) => http.post<ExportTicket>('/desk/exports', body)
/** As many tickets as may be take their time, one after the other. */
export const sendBulk = (body: BulkRequest, key: string) =>
  http.post<BulkResult>('/desk/bulk', body, { ...keyed(key), timeout: 60_000 })
