import Taro from '@tarojs/taro'

/** px of WeChat's 字体大小; it starts at 17. */
const LARGE = 20

/** Taro's types do not know it yet. */
type AppBase = { fontSizeSetting?: number } | undefined

/** Whether the person has set WeChat to large letters. */
export const largeLetters = (): boolean => ((Taro.getAppBaseInfo?.() as AppBase)?.fontSizeSetting ?? 0) >= LARGE
