import type { AxiosAdapter } from 'axios'
import { taroAdapter } from './taro-adapter'

/** Takes the place of axios's own list of adapters in the mini-program. */
export default { adapters: { taro: taroAdapter }, getAdapter: (): AxiosAdapter => taroAdapter }
