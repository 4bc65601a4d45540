import Taro from '@tarojs/taro'

/** The text of a file out of a chat, where receipts are saved to; null when the person changes their mind. */
export async function openTextFile(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['json', 'txt'] })
    const path = tempFiles[0]?.path
    return path ? (Taro.getFileSystemManager().readFileSync(path, 'utf8') as string) : null
  } catch (error) {
    if (/cancel/i.test((error as { errMsg?: string }).errMsg ?? '')) return null
    throw error
  }
}
