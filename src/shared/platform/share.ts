import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'

/** Without a picture of its own WeChat would hand on a picture of the screen, and with it what only this person may see. */
const imageUrl = '/share-card.png'

/**
 * What this public screen shows when it is handed on. A screen that does not call this cannot be: WeChat then hides the choice.
 * Its index.config.ts says `enableShareAppMessage` and `enableShareTimeline`.
 */
export function useShareCard(title: string, path: string): void {
  useShareAppMessage(() => ({ title, path, imageUrl }))
  useShareTimeline(() => ({ title, imageUrl }))
}
