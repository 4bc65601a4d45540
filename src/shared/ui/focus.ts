import Taro from '@tarojs/taro'

/** weapp has no focus: the page scrolls to the field instead. */
export function focusField(controlId: string): void {
  void Taro.pageScrollTo({ selector: `#${controlId}-field`, offsetTop: -80, duration: 150 })
}

/** Brings the top of the page, where the summary stands, into view. */
export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
