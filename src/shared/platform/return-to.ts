import Taro from '@tarojs/taro'
import { back, replace } from './navigation'

type OpenPage = { route?: string; path?: string }
const pathOf = (url: string) => (url.split('?')[0] ?? '').replace(/^\//, '')

/** To `url`: one page back when it lies right below, so that it is not opened twice; else in this page's place. */
export function returnTo(url: string): void {
  const open = Taro.getCurrentPages() as OpenPage[]
  const below = open[open.length - 2]
  if (below && pathOf(below.route ?? below.path ?? '') === pathOf(url)) back()
  else replace(url)
}
