import { type PhotoSize, photoSizes } from '@contract/photo/schema'

/** Where the files of a photo stand; made from the id the service drew, never from what anybody sent. */
export const fileKey = (id: string, size: PhotoSize) => `${id.slice(0, 2)}/${id}-${size}.jpg`

export const fileKeys = (id: string) => photoSizes.map((size) => fileKey(id, size))
