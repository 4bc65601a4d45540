import { useEffect } from 'react'
import { anyone, type OpenAlbum, type PhotoGate, useAlbum, usePhotoGate } from '@/features/photos/public'
import { ApiError } from '@/shared/lib/http'
import { useSession } from '@/shared/lib/session'
import type { CaseSource } from './keys'
import { actName, placeOf } from './use-act'

/** Photos of one act of a case: the account's own, or of a secret of this visit when the case was opened by 查询码. */
export function useCasePhotos(source: CaseSource, act: string): OpenAlbum {
  const account = useSession()?.me.id ?? null
  return useAlbum(actName(source, act), source.kind === 'own' ? account : anyone, placeOf(source))
}

/** The capability that must go along with these photos. */
export const capabilityOf = (source: CaseSource, { capability, photos }: OpenAlbum) =>
  source.kind === 'visit' && photos.length > 0 ? capability : ''

/** The gate in front of an act; a refusal that may be about the photos has them looked at again. */
export function useCasePhotoGate(photos: OpenAlbum, error: Error | null, send: (ids: string[]) => void): PhotoGate {
  const { album } = photos
  useEffect(() => {
    if (!(error instanceof ApiError) || error.offline || error.status >= 500 || error.status === 401) return
    album.setSent(false)
    album.recheck()
  }, [album, error])
  return usePhotoGate(photos, (ids) => {
    album.setSent(ids.length > 0)
    send(ids)
  })
}
