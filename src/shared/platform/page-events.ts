import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'

/** Runs when the page comes into view again; not the first time, when its data is loading anyway. */
export function useShownAgain(run: () => void): void {
  const before = useRef(false)
  useDidShow(() => {
    if (before.current) run()
    before.current = true
  })
}

/** Runs when the person pulls the page down (needs `enablePullDownRefresh`), until the promise settles. */
export function usePulledDown(run: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void run().finally(() => Taro.stopPullDownRefresh())
  })
}
