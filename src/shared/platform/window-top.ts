import Taro from '@tarojs/taro'

let known: number | undefined

/** Height of the status bar in px, which a page with its own header must leave free. */
export function windowTop(): number {
  if (known === undefined) {
    try {
      known = Taro.getWindowInfo().statusBarHeight ?? 0
    } catch {
      known = 0
    }
  }
  return known
}
