import Taro from '@tarojs/taro'

export const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/photos`
/** Names hold colons and the like, which a file name may not. */
const safe = (name: string) => encodeURIComponent(name)
export const pathOf = (name: string) => `${folder()}/${safe(name)}.jpg`

/** Deletes every kept photo whose name begins so. */
export function wipeFiles(prefix: string): Promise<void> {
  try {
    const files = Taro.getFileSystemManager()
    for (const name of files.readdirSync(folder()))
      if (name.startsWith(safe(prefix))) files.unlinkSync(`${folder()}/${name}`)
  } catch {
    // Nothing was kept there.
  }
  return Promise.resolve()
}
