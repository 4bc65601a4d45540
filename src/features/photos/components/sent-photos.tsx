import type { PhotoRef } from '@contract/photo/schema'
import { assetUrl } from '@/shared/platform/asset-url'
import { PhotoStrip } from '@/shared/ui'

type Props = { id: string; photos: readonly PhotoRef[]; onBroken?(): void }

/** Photos of a ticket, at the addresses the service gave to this reader. */
export function SentPhotos({ id, photos, onBroken }: Props) {
  const shown = photos.map((photo) => ({
    id: photo.id,
    url: assetUrl(photo.url),
    thumbUrl: assetUrl(photo.thumbUrl),
  }))
  return <PhotoStrip id={id} photos={shown} onBroken={onBroken} />
}
