import Taro from '@tarojs/taro'
import { replace } from './navigation'

const home = '/pages/home/index'

/** Opens the page that ends a journey right above home: 返回 must not lead into a step that is finished. */
export function finishAt(url: string): void {
  void Taro.switchTab({ url: home }).then(
    () => Taro.navigateTo({ url }).catch(() => undefined),
    () => replace(url),
  )
}

/** Opens what follows the end of a journey, in its place. */
export const moveOn = (url: string) => replace(url)
