import { ApiError } from '@/shared/lib/http'
import type { PhotoFile } from '@/shared/platform/photo-file'
import type { PhotoApi } from './api'
import type { Holder } from './holder'
import { type News, type Photo, toStart } from './model'

/** What the uploads need to know of their album. */
export type Shown = {
  photos(): readonly Photo[]
  /** Null while nothing may be uploaded. */
  holder(): Holder | null
  file(name: string): PhotoFile | undefined
  tell(name: string, news: News): void
}
type Parts = { api: PhotoApi; newKey(): Promise<string>; pause(milliseconds: number): Promise<void> }

/** Lost answers in a row after which a photo counts as not arrived. */
const patience = 8
const ignore = () => undefined

/** Takes photos to the service, a few side by side, and asks after them until they are ready. */
export class Uploads {
  private readonly sending = new Map<string, AbortController>()
  private readonly following = new Set<string>()

  constructor(
    private readonly album: Shown,
    private readonly parts: Parts,
  ) {}

  /** Begins whatever may begin now. */
  work(): void {
    const holder = this.album.holder()
    if (!holder) return
    for (const photo of toStart(this.album.photos())) void this.send(photo, holder)
    for (const { name, stage } of this.album.photos()) if (stage === 'waiting') void this.follow(name)
  }

  stop(names: readonly string[]): void {
    for (const name of names) {
      this.sending.get(name)?.abort()
      this.sending.delete(name)
    }
  }

  /** The service is asked to forget them; what it does not hear goes by itself after some days. */
  leave(holder: Holder | null, photos: readonly Photo[]): void {
    if (holder) for (const { id } of photos) if (id) void this.parts.api.remove(holder, id).catch(ignore)
  }

  /** Asks again for what is ready: what the service no longer has is uploaded anew. */
  recheck(): void {
    for (const photo of this.album.photos()) if (photo.stage === 'ready') void this.ask(photo)
  }

  private async send({ name, key }: Photo, holder: Holder): Promise<void> {
    const { api, newKey } = this.parts
    const file = this.album.file(name)
    if (!file) return this.album.tell(name, { kind: 'gone', kept: false, key })
    const controller = new AbortController()
    const current = () => this.sending.get(name) === controller
    const tell = (news: News) => current() && this.album.tell(name, news)
    this.sending.set(name, controller)
    tell({ kind: 'started' })
    try {
      const onProgress = (percent: number) => tell({ kind: 'progress', percent })
      const view = await api.send(holder, { key, file, signal: controller.signal, onProgress })
      tell({ kind: 'answered', view, key: await newKey() })
    } catch (error) {
      tell(newsOf(error))
    }
    if (current()) this.sending.delete(name)
  }

  private async follow(name: string): Promise<void> {
    if (this.following.has(name)) return
    this.following.add(name)
    for (let lost = 0, asked = 0; ; asked++) {
      await this.parts.pause(Math.min(600 + asked * 100, 2500))
      const photo = this.album.photos().find((one) => one.name === name)
      if (photo?.stage !== 'waiting' || !this.album.holder()) break
      lost = (await this.ask(photo)) ? 0 : lost + 1
      if (lost >= patience) this.album.tell(name, { kind: 'cut' })
    }
    this.following.delete(name)
  }

  /** @returns whether the service answered */
  private async ask({ name, id, key }: Photo): Promise<boolean> {
    const holder = this.album.holder()
    if (!holder || !id) return false
    const fresh = await this.parts.newKey()
    const tell = (news: News) => {
      const same = this.album.photos().some((photo) => photo.name === name && photo.key === key)
      if (same) this.album.tell(name, news)
    }
    try {
      tell({ kind: 'answered', view: await this.parts.api.read(holder, id), key: fresh })
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) return false
      tell({ kind: 'gone', kept: this.album.file(name) !== undefined, key: fresh })
    }
    return true
  }
}

/** What an upload that was not taken means for its photo. */
function newsOf(error: unknown): News {
  if (!(error instanceof ApiError) || error.offline || error.status >= 500) return { kind: 'cut' }
  if (error.status === 401) return { kind: 'signedOut' }
  const kind = [413, 415, 422].includes(error.status) ? 'refused' : 'failed'
  return { kind, sentence: error.detail }
}
