import type { IMiniAppConfig } from '@tarojs/taro/types/compile'

/** webpack-chain as Taro hands it over. */
export type Chain = Parameters<NonNullable<IMiniAppConfig['webpackChain']>>[0]
