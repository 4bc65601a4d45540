import type { DraftPlace } from '@/shared/lib/draft-store'
import { albumKey } from './album-names'
import { type Photo, restored } from './model'

/** What of an album outlives a restart. */
export type AlbumState = {
  /** Whom the uploads belong to: an account's id, `anyone` for the draft's own secret, '' before the first. */
  owner: string
  /** 128 bits drawn for this draft alone. */
  capability: string
  photos: readonly Photo[]
  /** They went along with something nobody knows to have arrived: the very same ones must go again. */
  sent: boolean
}

export const anyone = 'anyone'
export const emptyAlbum: AlbumState = { owner: '', capability: '', photos: [], sent: false }

const version = 1
export function readAlbum(name: string, place: DraftPlace): AlbumState {
  const kept = place.get<{ version: number; value: AlbumState }>(albumKey(name))
  return kept?.version === version ? { ...kept.value, photos: restored(kept.value.photos) } : emptyAlbum
}

export function writeAlbum(name: string, place: DraftPlace, value: AlbumState): void {
  if (value.photos.length > 0) place.set(albumKey(name), { version, value })
  else place.remove(albumKey(name))
}
