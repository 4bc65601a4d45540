import { useReachBottom } from '@tarojs/taro'

/** Runs near the end of the page, so that the next part is there when it is asked for. */
export function useEndReached(run: () => void): void {
  useReachBottom(run)
}
