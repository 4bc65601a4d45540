import Taro from '@tarojs/taro'
import { copyText } from './clipboard'

type Share = (what: { filePath: string; fileName: string }) => Promise<unknown>

/** Gives the text as a file to a chat, such as 文件传输助手; an old WeChat copies it instead. Rejects when the person turns back. */
export async function saveTextFile(name: string, text: string): Promise<'copied' | void> {
  const share = (Taro as unknown as { shareFileMessage?: Share }).shareFileMessage
  if (!share || !Taro.canIUse('shareFileMessage')) {
    await copyText(text)
    return 'copied'
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/receipt.json`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await share({ filePath, fileName: name })
}
