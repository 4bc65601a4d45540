import { photoErrors } from '@contract/photo/errors'
import { photoExpiredLabel, photoLostLabel, photoRefusalLabels } from '@contract/photo/labels'
import { photoLimits } from '@contract/photo/limits'
import type { PhotoView } from '@contract/photo/schema'

/** preparing > chosen > uploading > waiting (the service works on it) > ready, or failed (may be tried again), or refused (may not). */
export type Stage = 'preparing' | 'chosen' | 'uploading' | 'waiting' | 'ready' | 'failed' | 'refused'
export type Photo = {
  /** Names it on this device. */
  name: string
  /** Its Idempotency-Key: a retry after a lost reply is the same photo. */
  key: string
  stage: Stage
  percent: number
  /** The service's; empty until it has answered. */
  id: string
  /** Why it failed or was refused, when there is more to say than that the network went. */
  sentence: string
  url: string
  thumbUrl: string
}

/** Everything that can happen to a photo. `key` is a fresh one where the old may no longer be used. */
export type News =
  | { kind: 'prepared'; size: number }
  | { kind: 'started' }
  | { kind: 'progress'; percent: number }
  | { kind: 'answered'; view: PhotoView; key: string }
  | { kind: 'cut' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'refused'; sentence: string }
  | { kind: 'signedOut' }
  | { kind: 'gone'; kept: boolean; key: string }
  | { kind: 'retried' }

/** Uploads that run side by side: more would only slow each other down on a phone. */
export const atOnce = 2
/** Percent between two drawings of a bar: every one costs a redraw of the page. */
const progressStep = 4

export const newPhoto = (name: string, key: string): Photo => ({
  name,
  key,
  stage: 'preparing',
  percent: 0,
  id: '',
  sentence: '',
  url: '',
  thumbUrl: '',
})

const busyStages: readonly Stage[] = ['preparing', 'chosen', 'uploading', 'waiting']
export const isBusy = ({ stage }: Photo) => busyStages.includes(stage)
const isLeft = ({ stage }: Photo) => stage === 'failed' || stage === 'refused'

const again = (photo: Photo, key: string): Photo => ({ ...newPhoto(photo.name, key), stage: 'chosen' })

function answered(photo: Photo, view: PhotoView, key: string): Photo {
  const known = { ...photo, id: view.id, percent: 100 }
  switch (view.state) {
    case 'waiting':
      return { ...known, stage: 'waiting' }
    case 'ready':
      return { ...known, stage: 'ready', url: view.url ?? '', thumbUrl: view.thumbUrl ?? '' }
    case 'refused':
      return { ...known, stage: 'refused', sentence: photoRefusalLabels[view.refusal ?? 'photo_damaged'] }
    // The service ended while it worked on it, and would answer the old key with the old photo.
    case 'lost':
      return again(photo, key)
  }
}

/** What a photo is after something happened to it; news that comes too late changes nothing. */
export function after(photo: Photo, news: News): Photo {
  const { stage } = photo
  switch (news.kind) {
    case 'prepared':
      if (stage !== 'preparing') return photo
      return news.size > photoLimits.bytes
        ? { ...photo, stage: 'refused', sentence: photoErrors.photo_too_large.detail }
        : { ...photo, stage: 'chosen' }
    case 'started':
      return stage === 'chosen' ? { ...photo, stage: 'uploading', percent: 0 } : photo
    case 'progress':
      return stage === 'uploading' && news.percent >= photo.percent + progressStep
        ? { ...photo, percent: Math.min(99, news.percent) }
        : photo
    case 'answered':
      return stage === 'uploading' || stage === 'waiting' || stage === 'ready'
        ? answered(photo, news.view, news.key)
        : photo
    case 'cut':
      return stage === 'uploading' || stage === 'waiting' ? { ...photo, stage: 'failed', sentence: '' } : photo
    case 'failed':
      return stage === 'uploading' ? { ...photo, stage: 'failed', sentence: news.sentence } : photo
    case 'refused':
      return isBusy(photo) ? { ...photo, stage: 'refused', sentence: news.sentence } : photo
    case 'signedOut':
      return stage === 'uploading' ? { ...photo, stage: 'chosen', percent: 0 } : photo
    case 'gone':
      return news.kept ? again(photo, news.key) : { ...photo, stage: 'refused', id: '', sentence: photoExpiredLabel }
    case 'retried':
      return stage === 'failed' ? { ...photo, stage: 'chosen', percent: 0, sentence: '' } : photo
  }
}

/** How many more photos may be added. */
export const room = (photos: readonly Photo[]) => Math.max(0, photoLimits.perTicket - photos.length)

/** Those that may begin now, in the order they were chosen. */
export function toStart(photos: readonly Photo[]): Photo[] {
  const running = photos.filter(({ stage }) => stage === 'uploading').length
  return photos.filter(({ stage }) => stage === 'chosen').slice(0, Math.max(0, atOnce - running))
}

/** What was under way or cut when the app ended begins again with the same key; what had not been kept yet is lost. */
export const restored = (photos: readonly Photo[]): Photo[] =>
  photos.map((photo) => {
    const cut = photo.stage === 'failed' && photo.sentence === ''
    if (cut || photo.stage === 'uploading') return { ...photo, stage: 'chosen', percent: 0 }
    return photo.stage === 'preparing' ? { ...photo, stage: 'refused', sentence: photoLostLabel } : photo
  })

/** The photos belong to somebody else now, who must upload them anew: no key and no id may join the two. */
export const anew = (photos: readonly Photo[], keys: readonly string[]): Photo[] =>
  photos.map((photo, at) =>
    photo.stage === 'preparing' || (photo.stage === 'refused' && photo.id === '')
      ? { ...photo, key: keys[at] ?? photo.key }
      : again(photo, keys[at] ?? photo.key),
  )

/** In the order they were chosen. */
export const readyIds = (photos: readonly Photo[]) =>
  photos.filter(({ stage }) => stage === 'ready').map(({ id }) => id)
export const busyCount = (photos: readonly Photo[]) => photos.filter(isBusy).length
/** Those that will not go along unless something is done. */
export const leftCount = (photos: readonly Photo[]) => photos.filter(isLeft).length
export const withoutLeft = (photos: readonly Photo[]) => photos.filter((photo) => !isLeft(photo))
