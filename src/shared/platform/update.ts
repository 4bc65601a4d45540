import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

let ready = false
const listeners = new Set<() => void>()

/** WeChat fetches a new version beside the running one; at the next start it is there by itself. */
export const watchUpdate = () =>
  Taro.getUpdateManager().onUpdateReady(() => {
    ready = true
    listeners.forEach((listener) => listener())
  })

/** Opens the mini-program anew: only by a tap, since what stands on the screen goes. */
export const applyUpdate = () => Taro.getUpdateManager().applyUpdate()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useUpdateReady = () =>
  useSyncExternalStore(
    subscribe,
    () => ready,
    () => ready,
  )
