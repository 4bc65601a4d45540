import { queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type {
  CommandInputs,
  NewAnonymousCall,
  NewCall,
  NewReveal,
  Receipt,
  RevealView,
  TicketView,
} from '@contract/complaint/schema'
import type { HelpEnded } from '@contract/helping/schema'
import type { CategoryTree, PlaceTree } from '@contract/region/schema'
import { http } from '@/shared/lib/http'

const hour = 3_600_000
export const categories = () =>
  queryOptions({
    queryKey: ['region', 'categories'] as const,
    queryFn: ({ signal }) => http.get<CategoryTree>('/categories', { signal }),
    staleTime: hour,
  })
export const places = () =>
  queryOptions({
    queryKey: ['region', 'places'] as const,
    queryFn: ({ signal }) => http.get<PlaceTree>('/places', { signal }),
    staleTime: hour,
  })

export const callKeys = { ticket: (number: string) => ['desk', 'ticket', number] as const }
const ticketUrl = (number: string) => `/desk/tickets/${encodeURIComponent(number)}`
export const ticket = (number: string) =>
  queryOptions({
    queryKey: callKeys.ticket(number),
    queryFn: ({ signal }) => http.get<TicketView>(ticketUrl(number), { signal }),
  })

const once = (key: string) => ({ headers: { 'Idempotency-Key': key } })
export const fileCall = (body: NewCall, key: string) => http.post<Receipt>('/desk/calls', body, once(key))
export const fileAnonymousCall = (body: NewAnonymousCall, key: string) =>
  http.post<Receipt>('/desk/calls/anonymous', body, once(key))
export const sendCallBack = (number: string, version: number, body: CommandInputs['callBack']) =>
  http.post<TicketView>(`${ticketUrl(number)}/call-back`, body, { headers: { 'If-Match': `"${version}"` } })
/**
 * The value is in the answer only. A 保密 ticket needs an approval: one that was given is opened, one that is asked for is not
 * asked for again.
 */
export async function revealPhone(number: string, body: NewReveal, key: string): Promise<RevealView> {
  const { items } = await http.get<Paged<RevealView>>('/desk/reveals')
  const own = items.filter((one) => one.mine && one.number === number && one.field === body.field)
  const approved = own.find(({ state }) => state === 'approved')
  if (approved) return http.post<RevealView>(`/desk/reveals/${encodeURIComponent(approved.id)}/opening`, {})
  const asked = own.find(({ state }) => state === 'asked')
  return asked ?? http.post<RevealView>(`${ticketUrl(number)}/reveals`, body, once(key))
}
export const endHelping = (phone: string, reason: string) =>
  http.post<HelpEnded>('/desk/helper-endings', { phone, reason })
