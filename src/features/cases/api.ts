import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CaseCounts, CaseItem, CaseView, CommandInputs, Disclosure, Receipt } from '@contract/complaint/schema'
import type { RightReminder } from '@contract/rights/schema'
import type { Paged } from '@contract/common/schema'
import { type CitizenCommand, pathOf } from '@contract/complaint/states'
import { http, type RequestConfig } from '@/shared/lib/http'
import { capabilityHeader } from '@/features/photos/public'
import { isForOther, requestOf } from './case-ref'
import { type CaseFilter, caseKeys, type CaseSource } from './keys'
import { visit } from './visit'

export const caseList = (filter: CaseFilter, q = '') =>
  infiniteQueryOptions({
    queryKey: caseKeys.list(filter, q),
    queryFn: ({ pageParam, signal }) =>
      http.get<Paged<CaseItem>>('/complaints', { params: { filter, q, cursor: pageParam }, signal }),
    meta: { kept: q === '' },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const caseCounts = queryOptions({
  queryKey: caseKeys.counts(),
  queryFn: ({ signal }) => http.get<CaseCounts>('/complaints/counts', { signal }),
  meta: { kept: true },
})

export const disclosureList = infiniteQueryOptions({
  queryKey: caseKeys.disclosures(),
  queryFn: ({ pageParam, signal }) =>
    http.get<Paged<Disclosure>>('/me/disclosures', { params: { cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

const withCode = (code: string | null, headers: Record<string, string> = {}): RequestConfig => ({
  anonymous: true,
  headers: { ...headers, ...(code ? { 'Lookup-Code': code } : {}) },
})

/** @throws ApiError lookup_code_unknown, too_many_requests */
export const lookUp = (code: string) => http.get<CaseView>('/anonymous/complaint', withCode(code))

export const caseDetail = (source: CaseSource) =>
  queryOptions({
    queryKey: caseKeys.detail(source),
    // Of a case opened by 查询码, or of somebody else's, nothing stays on the device.
    meta: { kept: source.kind === 'own' && !isForOther(source.number) },
    queryFn: ({ signal }) =>
      source.kind === 'own'
        ? http.get<CaseView>(requestOf(source.number).url, { headers: requestOf(source.number).headers, signal })
        : http.get<CaseView>('/anonymous/complaint', { ...withCode(visit.code(source.id)), signal }),
  })

/** The signed receipt of a case; without a number of the one that is open by 查询码. */
export const caseReceipt = (number: string) =>
  queryOptions({
    queryKey: caseKeys.receipt(number),
    queryFn: ({ signal }) =>
      number
        ? http.get<Receipt>(`${requestOf(number).url}/receipt`, { headers: requestOf(number).headers, signal })
        : http.get<Receipt>('/anonymous/complaint/receipt', { ...withCode(visit.code(visit.id() ?? '')), signal }),
    enabled: number !== '' || visit.id() !== null,
  })

/** Gives a command and returns the case after it. The same key twice is one command; `capability` is that of photos sent by 查询码. */
export function sendCommand<C extends CitizenCommand>(
  source: CaseSource,
  command: C,
  body: CommandInputs[C],
  key: string,
  capability = '',
): Promise<CaseView> {
  const once = { 'Idempotency-Key': key }
  return source.kind === 'own'
    ? http.post<CaseView>(`${requestOf(source.number).url}/${pathOf(command)}`, body, {
        headers: { ...once, ...requestOf(source.number).headers },
      })
    : http.post<CaseView>(
        `/anonymous/complaint/${pathOf(command)}`,
        body,
        withCode(visit.code(source.id), { ...once, ...capabilityHeader(capability) }),
      )
}

/** The days of a case as a calendar file. @throws ApiError no_dates_yet */
export const rightsFile = (source: CaseSource) =>
  source.kind === 'own'
    ? http.getText(`/complaints/${encodeURIComponent(source.number)}/rights.ics`)
    : http.getText('/anonymous/complaint/rights.ics', withCode(visit.code(source.id)))

/** Sets or ends the reminder of one right; the same again changes nothing. */
export const remindOfRight = (number: string, body: RightReminder) =>
  http.post<CaseView>(`/complaints/${encodeURIComponent(number)}/right-reminders`, body)
