import { page } from '@/shared/platform/navigation'

const root = '/features/complaint-desk/pages'

export const deskRoutes = {
  desk: `${root}/desk/index`,
  ticket: `${root}/ticket/index`,
  act: `${root}/act/index`,
  reveals: `${root}/reveals/index`,
  audit: `${root}/audit/index`,
} as const

export const deskPage = (params: Record<string, string | undefined> = {}) => page(deskRoutes.desk, params)
export const ticketPage = (number: string) => page(deskRoutes.ticket, { number })
export const actPage = (number: string, action: string) => page(deskRoutes.act, { number, do: action })

export const isDeskPage = (url = '') => url.startsWith(`${root}/`)

/** Where a member of staff begins; null for a citizen. */
export function deskOf(role: string): string | null {
  if (role === 'administrator') return deskRoutes.audit
  return ['dispatcher', 'handler', 'head', 'supervisor'].includes(role) ? deskRoutes.desk : null
}
