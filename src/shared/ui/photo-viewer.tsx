import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'

export type Viewable = { url: string; label: string }
export type PhotoViewer = { open(at: number): void; /** Draw it somewhere on the page. */ viewer: ReactNode }

/** Photos large, one after another. WeChat has a viewer of its own. */
export function usePhotoViewer(photos: readonly Viewable[]): PhotoViewer {
  const open = (at: number) => {
    const current = photos[at]?.url
    if (current) Taro.previewImage({ current, urls: photos.map(({ url }) => url) }).catch(() => undefined)
  }
  return { open, viewer: null }
}
