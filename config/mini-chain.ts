import { axiosAdapters } from './axios-adapters'

type Chain = Parameters<NonNullable<import('@tarojs/taro/types/compile').IMiniAppConfig['webpackChain']>>[0]

export function miniChain(chain: Chain) {
  axiosAdapters(chain, 'weapp')
}
