import Taro from '@tarojs/taro'

type Listener = (shown: boolean) => void

/** The app comes to the front or leaves it. */
export function onVisibilityChange(listener: Listener): () => void {
  const show = () => listener(true)
  const hide = () => listener(false)
  Taro.onAppShow(show)
  Taro.onAppHide(hide)
  return () => {
    Taro.offAppShow(show)
    Taro.offAppHide(hide)
  }
}
