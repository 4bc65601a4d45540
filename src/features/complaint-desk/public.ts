import { page } from '@/shared/platform/navigation'

const root = '/features/complaint-desk/pages'

export const deskRoutes = {
  desk: `${root}/desk/index`,
  ticket: `${root}/ticket/index`,
  act: `${root}/act/index`,
  reveals: `${root}/reveals/index`,
  audit: '/features/audit-desk/pages/list/index',
} as const

export const deskPage = (params: Record<string, string | undefined> = {}) => page(deskRoutes.desk, params)
export const ticketPage = (number: string) => page(deskRoutes.ticket, { number })
export const actPage = (number: string, action: string) => page(deskRoutes.act, { number, do: action })

/** Whoever signs in on a page of any desk stays there. */
export const isDeskPage = (url = '') => /^\/features\/([a-z]+-desk|desk-tools)\//.test(url)

/** Where a member of staff begins; null for a citizen. */
export function deskOf(role: string): string | null {
  if (role === 'administrator') return deskRoutes.audit
  return ['dispatcher', 'handler', 'head', 'supervisor'].includes(role) ? deskRoutes.desk : null
}
