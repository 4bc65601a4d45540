import Taro from '@tarojs/taro'
import type { PhotoFile } from './photo-file'
import { folder, pathOf } from './wipe-files'

/** WeChat gives a mini-program 200 MB; this many small photos stay far under it. The oldest goes first. */
const most = 60

const files = () => Taro.getFileSystemManager()

function names(): string[] {
  try {
    return files().readdirSync(folder())
  } catch {
    files().mkdirSync(folder(), true)
    return []
  }
}

function changedAt(path: string): number {
  const stat = files().statSync(path) as Taro.Stats
  return stat.lastModifiedTime
}

function makeRoom(): void {
  const kept = names().map((name) => `${folder()}/${name}`)
  if (kept.length < most) return
  const [oldest] = kept.sort((one, other) => changedAt(one) - changedAt(other))
  if (oldest) files().unlinkSync(oldest)
}

/** Photos of drafts, which outlive a restart until `dropFile` or `wipeFiles`. A full or forbidden place never breaks a page. */
export const keptFiles = {
  keep(name: string, file: PhotoFile): Promise<void> {
    try {
      makeRoom()
      files().copyFileSync(file.path, pathOf(name))
    } catch {
      // The photo is still uploaded; only a restart would lose it.
    }
    return Promise.resolve()
  },
  open(name: string): Promise<PhotoFile | null> {
    try {
      const stat = files().statSync(pathOf(name)) as Taro.Stats
      return Promise.resolve({ path: pathOf(name), size: stat.size })
    } catch {
      return Promise.resolve(null)
    }
  },
  drop(name: string): Promise<void> {
    try {
      files().unlinkSync(pathOf(name))
    } catch {
      // Nothing was kept there.
    }
    return Promise.resolve()
  },
}
