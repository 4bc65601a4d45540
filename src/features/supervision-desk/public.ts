import { page } from '@/shared/platform/navigation'

const root = '/features/supervision-desk/pages'

export const supervisionRoutes = {
  board: `${root}/board/index`,
  workload: `${root}/workload/index`,
} as const

export const workloadPage = (unit?: string) => page(supervisionRoutes.workload, { unit })

/** Who reads what units and people have in hand: a head of the own unit, the others of all. */
export const seesWorkload = (role: string) => ['dispatcher', 'head', 'supervisor'].includes(role)
