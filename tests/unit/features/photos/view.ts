import type { PhotoView } from '@contract/photo/schema'
import { newPhoto, type Photo, type Stage } from '@/features/photos/model'

/** What the service says of a photo. */
export const photoView = (part: Partial<PhotoView> = {}): PhotoView => ({
  id: '00000000-0000-4000-8000-000000000001',
  state: 'ready',
  refusal: null,
  width: 1920,
  height: 1440,
  url: '/full.jpg',
  thumbUrl: '/thumb.jpg',
  ...part,
})

export const photoAt = (stage: Stage, part: Partial<Photo> = {}): Photo => ({
  ...newPhoto('first', 'key-1'),
  stage,
  ...part,
})
