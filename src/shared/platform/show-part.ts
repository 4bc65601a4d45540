import Taro from '@tarojs/taro'

/** Brings a part of the page into view; a mini-program has no focus to move. */
export function showPart(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 150 }).catch(() => undefined)
}
