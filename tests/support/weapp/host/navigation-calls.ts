import type { PageStack } from '../page-stack'
import type { CallOptions, HostFunction } from './call'

const url = (options: CallOptions) => String(options.url)

export const navigationCalls = (stack: PageStack): Record<string, HostFunction> => ({
  navigateTo: (options) => stack.navigateTo(url(options)),
  redirectTo: (options) => stack.redirectTo(url(options)),
  reLaunch: (options) => stack.reLaunch(url(options)),
  switchTab: (options) => stack.switchTab(url(options)),
  navigateBack: (options) => stack.navigateBack(Number(options.delta ?? 1)),
})
