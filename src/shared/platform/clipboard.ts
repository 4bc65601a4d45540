import Taro from '@tarojs/taro'

/** Rejects when the platform refuses. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
