import { newKey } from '@/shared/lib/attempt'
import type { DraftPlace } from '@/shared/lib/draft-store'
import { keptFiles } from '@/shared/platform/kept-files'
import { randomBytes } from '@/shared/platform/random'
import { releasePhoto, shrinkPhoto } from '@/shared/platform/shrink-photo'
import { storage } from '@/shared/platform/storage'
import { wipeFiles } from '@/shared/platform/wipe-files'
import { Album } from './album'
import type { Shelf } from './album-parts'
import { photoApi } from './api'
import { base64url } from './capability'
import { albums } from './registry'

const nothing = () => Promise.resolve()
const onDevice: Shelf = { ...keptFiles, wipe: wipeFiles }
/** What belongs to an anonymous case is never written to the device. */
const inMemory: Shelf = { keep: nothing, open: () => Promise.resolve(null), drop: nothing, wipe: nothing }

/** All pages look at one album of a name. */
export function openAlbum(name: string, place: DraftPlace): Album {
  const known = albums.get(name)
  if (known instanceof Album) return known
  const album = new Album(name, {
    place,
    shelf: place === storage ? onDevice : inMemory,
    api: photoApi,
    newKey,
    newCapability: async () => base64url(await randomBytes(16)),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    shrink: shrinkPhoto,
    release: releasePhoto,
  })
  albums.set(name, album)
  return album
}
