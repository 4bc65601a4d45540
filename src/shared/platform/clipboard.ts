import Taro from '@tarojs/taro'
import { withPrivacy } from './consent'

/** Rejects when the platform or the person refuses. The page needs a PrivacySheet. */
export async function copyText(text: string): Promise<void> {
  await withPrivacy('clipboard', () => Taro.setClipboardData({ data: text }))
}
