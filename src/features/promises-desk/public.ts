import { page } from '@/shared/platform/navigation'

export const promisesRoutes = { list: '/features/promises-desk/pages/list/index' } as const

export const promisesPage = (filter?: string) => page(promisesRoutes.list, { filter })

/** Units keep what they promised; the supervisor sees whether all of them do. */
export const seesPromises = (role: string) => ['handler', 'head', 'supervisor'].includes(role)
