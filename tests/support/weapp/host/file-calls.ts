import type { DeviceStorage } from '../device-storage'
import type { Realm } from '../realm'
import { HostFailure, type HostFunction } from './call'

/** WeChat's default for one choice; a larger `count` is refused by old versions. */
const MOST = 20
const OWN = 'wxfile://usr/'

/** The photo album of the phone and the files of the mini-program: temporary ones go with the process, its own stay. */
export class Files {
  private readonly temporary = new Map<string, Buffer>()
  private chosen: Buffer[] | null = null
  private chosenFile: string | null = null

  constructor(
    private readonly storage: DeviceStorage,
    private readonly realm: Realm,
  ) {}

  /** What the person will choose next time; null when the person changes their mind. */
  chooses(photos: Buffer[] | null): void {
    this.chosen = photos
  }

  /** The file of a chat the person will choose next time; null when they change their mind. */
  choosesFile(text: string | null): void {
    this.chosenFile = text
  }

  read(path: string): Buffer {
    const bytes = this.storage.files.get(path) ?? this.temporary.get(path)
    if (!bytes) throw new HostFailure(`no such file or directory, open '${path}'`)
    return bytes
  }

  readonly later: Record<string, HostFunction> = {
    chooseMedia: ({ count, mediaType, sizeType }) => {
      if (!(Number(count) >= 1 && Number(count) <= MOST)) throw new HostFailure('parameter error: count')
      if (!this.chosen) throw new HostFailure('cancel')
      if (String(mediaType) !== 'image' || String(sizeType) !== 'compressed') throw new HostFailure('parameter error')
      const tempFiles = this.chosen.slice(0, Number(count)).map((bytes) => {
        const tempFilePath = `wxfile://tmp_${this.temporary.size}.jpg`
        this.temporary.set(tempFilePath, bytes)
        return { tempFilePath, size: bytes.length, fileType: 'image' }
      })
      return { tempFiles, type: 'image' }
    },
    chooseMessageFile: ({ count, type, extension }) => {
      if (Number(count) !== 1 || type !== 'file' || !Array.isArray(extension)) throw new HostFailure('parameter error')
      if (this.chosenFile === null) throw new HostFailure('cancel')
      const path = `wxfile://tmp_${this.temporary.size}.json`
      const bytes = Buffer.from(this.chosenFile)
      this.temporary.set(path, bytes)
      return { tempFiles: [{ path, name: 'receipt.json', size: bytes.length, type: 'file', time: 0 }] }
    },
  }

  readonly now = { getFileSystemManager: () => this.manager }

  private readonly manager = {
    readdirSync: (folder: string) => {
      if (!this.storage.folders.has(folder)) throw new Error(`readdirSync:fail no such file or directory ${folder}`)
      return this.realm.copy(
        [...this.storage.files.keys()].flatMap((path) =>
          path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
        ),
      )
    },
    mkdirSync: (folder: string) => void this.storage.folders.add(this.own(folder)),
    statSync: (path: string) => this.realm.copy({ size: this.read(path).length, lastModifiedTime: 0 }),
    copyFileSync: (from: string, to: string) => void this.storage.files.set(this.own(to), this.read(from)),
    writeFileSync: (path: string, text: string) => void this.storage.files.set(this.own(path), Buffer.from(text)),
    readFileSync: (path: string) => this.read(path).toString('utf8'),
    unlinkSync: (path: string) => {
      if (!this.storage.files.delete(path)) throw new Error(`unlinkSync:fail no such file or directory ${path}`)
    },
  }

  private own(path: string): string {
    if (!path.startsWith(OWN)) throw new Error(`fail permission denied, open ${path}`)
    return path
  }
}
