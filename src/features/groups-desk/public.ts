import { page } from '@/shared/platform/navigation'

export const groupDeskRoutes = {
  /** 疑似重复、并单和公开 of one ticket. */
  group: (number: string) => page('/features/groups-desk/pages/group/index', { number }),
}
