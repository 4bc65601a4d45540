import { page } from '@/shared/platform/navigation'

const at = (screen: string) => `/features/call-desk/pages/${screen}/index`

export const callDeskRoutes = {
  /** 来电登记. */
  call: at('call'),
  /** 电话回访. */
  back: (number: string) => page(at('back'), { number }),
  /** 停止代办. */
  stop: at('stop'),
}
export const takesCalls = (role: string) => role === 'dispatcher'
