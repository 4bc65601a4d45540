import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

let online = true
const listeners = new Set<() => void>()
const tell = (next: boolean) => {
  if (next === online) return
  online = next
  listeners.forEach((listener) => listener())
}

/** Starts watching once, when the app starts. */
export function watchNetwork(): void {
  void Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
}

export const isOnline = () => online

export function onNetworkChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useOnline = () => useSyncExternalStore(onNetworkChange, isOnline, isOnline)
