import type { DraftPlace } from '@/shared/lib/draft-store'
import { storage } from '@/shared/platform/storage'
import { wipeFiles } from '@/shared/platform/wipe-files'
import { albums } from './registry'
import { albumKey, filesPrefix } from './album-names'

/** The draft is gone, and with it its photos. */
export function forgetAlbum(name: string): void {
  const open = albums.get(name)
  if (open) return open.discard()
  storage.remove(albumKey(name))
  void wipeFiles(filesPrefix(name))
}

/** Lets go of every album of a place that is wiped as a whole. */
export function forgetAlbums(place: DraftPlace): void {
  albums.forEach((open, name) => {
    if (open.place !== place) return
    open.discard()
    albums.delete(name)
  })
}
