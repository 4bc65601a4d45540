import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { setFailedPage } from './failed-page'
import { afterOverlays } from './overlays'

const tabPages = ['/pages/home/index', '/pages/my-cases/index', '/pages/me/index']
const home = '/pages/home/index'
/** WeChat keeps at most ten pages; the eleventh would silently not open. */
const deepest = 10

const isTab = (url: string) => tabPages.includes(url.split('?')[0] ?? '')
const ignore = () => undefined
/** WeChat fetches a sub-package when one of its pages is first opened. */
const failed = (url: string) => (error: unknown) => {
  if (/subpackage|network/i.test((error as { errMsg?: string }).errMsg ?? '')) setFailedPage(url)
}

function redirect(url: string): void {
  if (isTab(url)) void Taro.switchTab({ url }).catch(ignore)
  else void Taro.redirectTo({ url }).catch(failed(url))
}

/** Opens a page by its path from the root; tab pages are switched to. */
export function go(url: string): void {
  afterOverlays(() => {
    if (isTab(url) || Taro.getCurrentPages().length >= deepest) redirect(url)
    else void Taro.navigateTo({ url }).catch(failed(url))
  })
}

/** Opens a page in the place of this one, so that 返回 does not lead to a finished step. */
export function replace(url: string): void {
  afterOverlays(() => redirect(url))
}

/** One page back, or to `fallback` where a link or a reload made this page the first. */
export function back(fallback = home): void {
  afterOverlays(() => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack().catch(ignore)
    else redirect(fallback)
  })
}

/** `page('/features/x/pages/y/index', { number })` */
export function page(path: string, params: Record<string, string | undefined> = {}): string {
  const query = Object.entries(params)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')
  return query ? `${path}?${query}` : path
}

const decode = (value: string) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The page's parameters, decoded on both platforms. */
export function usePageParams(): Partial<Record<string, string>> {
  const { params } = useRouter()
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, decode(value)]])),
      ),
    [params],
  )
}
