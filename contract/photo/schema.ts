import { type Static, Type } from 'typebox'
import { Nullable, OneOf } from '../common/schema'
import { photoRefusalLabels, type PhotoRefusal } from './labels'
import { photoLimits } from './limits'

export const PhotoId = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })

/** `lost`: the service ended before the photo was ready; the person adds it again. */
export const photoStates = ['waiting', 'ready', 'refused', 'lost'] as const
export type PhotoState = (typeof photoStates)[number]

/** A photo its uploader has not sent yet; `refusal` is a key of `photoRefusalLabels`, sizes are 0 and addresses null until it is ready. */
export const PhotoView = Type.Object({
  id: PhotoId,
  state: OneOf(photoStates),
  refusal: Nullable(OneOf(Object.keys(photoRefusalLabels) as PhotoRefusal[])),
  width: Type.Integer(),
  height: Type.Integer(),
  url: Nullable(Type.String()),
  thumbUrl: Nullable(Type.String()),
})
export type PhotoView = Static<typeof PhotoView>

/**
 * A photo of a ticket, as whoever may read the ticket gets it. Its addresses begin with `/` (of this service) or `https://`
 * (of the operator's store) and end after some minutes: read the ticket again.
 */
export const PhotoRef = Type.Object({
  id: PhotoId,
  width: Type.Integer(),
  height: Type.Integer(),
  url: Type.String(),
  thumbUrl: Type.String(),
})
export type PhotoRef = Static<typeof PhotoRef>

/** Photos sent along with a text; an app that knows none of them leaves the part out. */
export const AttachedPhotos = Type.Optional(
  Type.Array(PhotoId, { maxItems: photoLimits.perTicket, uniqueItems: true, default: [] }),
)

/** 128 random bits drawn on the device for one anonymous draft, in base64url; photos belong to it, never to a session. */
export const DraftCapability = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' })
export const CapabilityHeaders = Type.Object({ 'draft-capability': DraftCapability })
/** Needed along with photos only. */
export const MaybeCapabilityHeaders = Type.Object({ 'draft-capability': Type.Optional(DraftCapability) })

/** The body of an upload is multipart/form-data with this one part; its name and type are not believed and not kept. */
export const PhotoUpload = Type.Object({ file: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) })
export const photoSizes = ['full', 'thumb'] as const
export type PhotoSize = (typeof photoSizes)[number]
