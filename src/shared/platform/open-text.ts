import Taro from '@tarojs/taro'
import { withPrivacy } from './consent'
import { PrivacyRefused } from './privacy-kinds'

/** The text of a file out of a chat, where receipts are saved to; null when the person changes their mind. The page needs a PrivacySheet. */
export async function openTextFile(): Promise<string | null> {
  try {
    const { tempFiles } = await withPrivacy('other', () =>
      Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['json', 'txt'] }),
    )
    const path = tempFiles[0]?.path
    return path ? (Taro.getFileSystemManager().readFileSync(path, 'utf8') as string) : null
  } catch (error) {
    if (error instanceof PrivacyRefused || /cancel/i.test((error as { errMsg?: string }).errMsg ?? '')) return null
    throw error
  }
}
