import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DraftPlace } from '@/shared/lib/draft-store'
import { isOnline, onNetworkChange } from '@/shared/platform/network'
import { storage } from '@/shared/platform/storage'
import type { Album, AlbumView } from './album'
import { openAlbum } from './open-album'

export type OpenAlbum = AlbumView & { album: Album }

/**
 * The photos of a draft. `owner` is the account they are uploaded by, `anyone` for nobody known, null while nothing may be
 * uploaded. What only the network kept back goes on when it is there again.
 */
export function useAlbum(name: string, owner: string | null, place: DraftPlace = storage): OpenAlbum {
  const album = useMemo(() => openAlbum(name, place), [name, place])
  const view = useSyncExternalStore(album.subscribe, album.get, album.get)
  const { paused } = view
  useEffect(() => void album.belongTo(owner), [album, owner, paused])
  useEffect(() => onNetworkChange(() => isOnline() && album.retryCut()), [album])
  return useMemo(() => ({ ...view, album }), [view, album])
}
