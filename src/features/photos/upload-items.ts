import { assetUrl } from '@/shared/platform/asset-url'
import type { UploadItem } from '@/shared/ui'
import type { AlbumView } from './album'
import type { Stage } from './model'

const stages: Record<Stage, UploadItem['stage']> = {
  preparing: 'waiting',
  chosen: 'waiting',
  uploading: 'uploading',
  waiting: 'working',
  ready: 'ready',
  failed: 'failed',
  refused: 'refused',
}
type Seen = Pick<AlbumView, 'photos' | 'previews' | 'paused'>

/** Own pictures stand for a photo as long as this device has them; after a restart those of the service. */
export const uploadItems = ({ photos, previews, paused }: Seen): UploadItem[] =>
  photos.map(({ name, stage, percent, sentence, url }) => ({
    name,
    stage: stages[stage],
    percent,
    paused: paused && stage === 'chosen',
    sentence,
    preview: previews[name] ?? (url && assetUrl(url)),
  }))

/** For a strip: only what can be seen and will go along. */
export const shownPhotos = ({ photos, previews }: Pick<AlbumView, 'photos' | 'previews'>) =>
  photos
    .filter(({ stage }) => stage !== 'refused')
    .map(({ name, url, thumbUrl }) => ({
      id: name,
      url: previews[name] ?? (url && assetUrl(url)),
      thumbUrl: previews[name] ?? (thumbUrl && assetUrl(thumbUrl)),
    }))
