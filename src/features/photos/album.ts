import type { DraftPlace } from '@/shared/lib/draft-store'
import type { PhotoFile } from '@/shared/platform/photo-file'
import { fileName, filesPrefix } from './album-names'
import { type AlbumState, anyone, emptyAlbum, readAlbum, writeAlbum } from './album-state'
import type { Parts } from './album-parts'
import type { Holder } from './holder'
import { after, anew, type News, newPhoto, type Photo, room, withoutLeft } from './model'
import { Uploads } from './uploads'

export type AlbumView = AlbumState & {
  /** Where each photo can be seen on this device. */
  previews: Readonly<Record<string, string>>
  /** How many of the last choice were too many. */
  surplus: number
  /** Nothing is uploaded before somebody signs in. */
  paused: boolean
}

/** The photos of one draft: chosen, made small, kept, uploaded, followed until ready. Pages come and go over it. */
export class Album {
  private view: AlbumView
  private owner: string | null = null
  private readonly listeners = new Set<() => void>()
  private readonly files = new Map<string, PhotoFile>()
  private readonly uploads: Uploads
  /** Changes of the owner, one after another; the first of them waits for what was kept. */
  private settled: Promise<void>
  /** Nobody has asked yet whether the service still has what was ready before a restart. */
  private doubtful = false

  constructor(
    private readonly name: string,
    private readonly parts: Parts,
  ) {
    this.view = { ...readAlbum(name, parts.place), previews: {}, surplus: 0, paused: true }
    this.uploads = new Uploads(
      {
        photos: () => this.view.photos,
        holder: () => (this.owner !== null && this.owner === this.view.owner ? this.holder() : null),
        file: (photo) => this.files.get(photo),
        tell: (photo, news) => this.tell(photo, news),
      },
      parts,
    )
    this.settled = this.open()
  }

  get place(): DraftPlace {
    return this.parts.place
  }
  readonly get = () => this.view
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Who uploads from now on; null while nobody is signed in who should be. Somebody else means that all are uploaded anew. */
  belongTo(owner: string | null): Promise<void> {
    this.owner = owner
    if (this.view.paused !== (owner === null)) this.change({ paused: owner === null })
    this.settled = this.settled.then(async () => {
      if (this.owner === null) return
      if (this.view.owner !== this.owner && !this.view.sent) await this.moveTo(this.owner)
      this.uploads.work()
      if (this.doubtful) this.uploads.recheck()
      this.doubtful = false
    })
    return this.settled
  }

  async add(chosen: readonly PhotoFile[]): Promise<void> {
    const { newKey, newCapability } = this.parts
    const drawn = await Promise.all(chosen.map(async () => newPhoto(await newKey(), await newKey())))
    const capability = await newCapability()
    const added = drawn.slice(0, room(this.view.photos))
    this.change({
      capability: this.view.capability || capability,
      photos: [...this.view.photos, ...added],
      sent: false,
      surplus: chosen.length - added.length,
    })
    // One after another: each is a whole picture in memory while it is made small.
    for (const [at, { name }] of added.entries()) await this.prepare(name, chosen[at] as PhotoFile)
  }

  remove(name: string): void {
    this.takeOut(this.view.photos.filter((photo) => photo.name === name))
  }
  /** Takes out what failed or was refused. */
  removeLeft(): void {
    const staying = withoutLeft(this.view.photos)
    this.takeOut(this.view.photos.filter((photo) => !staying.includes(photo)))
  }
  retry(name: string): void {
    this.tell(name, { kind: 'retried' })
  }
  /** Tries again what only the network kept back. */
  retryCut(): void {
    for (const { name, stage, sentence } of this.view.photos) if (stage === 'failed' && !sentence) this.retry(name)
  }
  /** For when the service did not take one of them along. */
  recheck(): void {
    this.uploads.recheck()
  }
  setSent(sent: boolean): void {
    if (this.view.sent !== sent) this.change({ sent })
  }

  /** Forgets everything on this device. */
  clear(): void {
    this.uploads.stop(this.view.photos.map(({ name }) => name))
    this.files.forEach((file) => this.parts.release(file))
    this.files.clear()
    void this.parts.shelf.wipe(filesPrefix(this.name))
    this.change({ ...emptyAlbum, previews: {}, surplus: 0 })
    if (this.owner !== null) void this.belongTo(this.owner)
  }
  /** Forgets everything, and asks the service to. */
  discard(): void {
    this.uploads.leave(this.holder(), this.view.photos)
    this.clear()
  }

  private change(part: Partial<AlbumView>): void {
    this.view = { ...this.view, ...part }
    const { owner, capability, photos, sent } = this.view
    writeAlbum(this.name, this.parts.place, { owner, capability, photos, sent })
    this.listeners.forEach((listener) => listener())
  }

  private tell(name: string, news: News): void {
    const photos = this.view.photos.map((photo) => (photo.name === name ? after(photo, news) : photo))
    if (photos.every((photo, at) => photo === this.view.photos[at])) return
    if (news.kind === 'signedOut') this.owner = null
    this.change({ photos, paused: this.owner === null })
    if (news.kind !== 'progress' && news.kind !== 'started') this.uploads.work()
  }

  private has = (name: string) => this.view.photos.some((photo) => photo.name === name)

  private show(name: string, file: PhotoFile): void {
    this.files.set(name, file)
    if (file.path) this.change({ previews: { ...this.view.previews, [name]: file.path } })
  }

  /** Takes from the shelf what was kept. */
  private async open(): Promise<void> {
    this.doubtful = !this.view.sent
    for (const { name } of this.view.photos) {
      const file = await this.parts.shelf.open(fileName(this.name, name))
      if (file && this.has(name)) this.show(name, file)
    }
  }

  private async prepare(name: string, file: PhotoFile): Promise<void> {
    const small = await this.parts.shrink(file)
    if (!this.has(name)) return this.parts.release(small)
    this.show(name, small)
    await this.parts.shelf.keep(fileName(this.name, name), small)
    if (this.has(name)) this.tell(name, { kind: 'prepared', size: small.size })
    else await this.parts.shelf.drop(fileName(this.name, name))
  }

  private takeOut(gone: readonly Photo[]): void {
    this.uploads.leave(this.holder(), gone)
    this.uploads.stop(gone.map(({ name }) => name))
    for (const { name } of gone) {
      const file = this.files.get(name)
      if (file) this.parts.release(file)
      this.files.delete(name)
      void this.parts.shelf.drop(fileName(this.name, name))
    }
    this.change({ photos: this.view.photos.filter((photo) => !gone.includes(photo)), sent: false, surplus: 0 })
    this.uploads.work()
  }

  private async moveTo(owner: string): Promise<void> {
    const { newKey, newCapability } = this.parts
    const keys = await Promise.all(this.view.photos.map(() => newKey()))
    const capability = keys.length > 0 ? await newCapability() : this.view.capability
    this.uploads.leave(this.holder(), this.view.photos)
    this.uploads.stop(this.view.photos.map(({ name }) => name))
    this.change({ owner, capability, photos: anew(this.view.photos, keys) })
  }

  private holder(): Holder | null {
    const { owner, capability } = this.view
    if (owner === '') return null
    return owner === anyone ? { kind: 'draft', capability } : { kind: 'account' }
  }
}
