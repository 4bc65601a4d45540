import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const widest = 1200
let wide: boolean | undefined
const read = () => (wide ??= Taro.getWindowInfo().windowWidth >= widest)

const subscribe = (listener: () => void) => {
  const change = () => {
    wide = undefined
    listener()
  }
  Taro.onWindowResize(change)
  return () => Taro.offWindowResize(change)
}

/** From 1200 px up (WeChat on a PC) the staff's queues, list and detail stand side by side. */
export const useWideScreen = () => useSyncExternalStore(subscribe, read, read)
