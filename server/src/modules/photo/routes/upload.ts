import { Problem } from '@contract/common/schema'
import { PhotoUpload, PhotoView } from '@contract/photo/schema'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Incoming } from '../../../plugins/files/incoming'
import { Fault } from '../../../plugins/http/fault'
import type { Limiter } from '../../../plugins/http/limiter'
import type { Uploader } from '../policy'
import type { PhotoService } from '../service'
import { letPass, MOST_BYTES, receive } from './receive'

export type PhotoOptions = { service: PhotoService; incoming: Incoming; limiter: Limiter }
type Share = { bucket: string; who: string; most: number }

const HOUR = 3600

/** What every upload operation has in common. */
export const uploadRoute = {
  bodyLimit: MOST_BYTES,
  // The library writes all headers of a request to a talkative log.
  logLevel: 'info' as const,
  /** The body is still on its way; what the document says of it is looked at while it comes in. */
  preValidation: async (request: FastifyRequest) => {
    if (!request.isMultipart()) throw new Fault('photo_missing')
    request.body = { file: '' }
  },
}
export const uploadSchema = {
  consumes: ['multipart/form-data'],
  body: PhotoUpload,
  response: { 202: PhotoView, 400: Problem, 409: Problem, 413: Problem, 429: Problem, 503: Problem },
}

/** Counts, asks whether the photo is known, receives and hands over; one for all upload operations of a plugin. */
export function createUpload(app: FastifyInstance, { service, incoming, limiter }: PhotoOptions) {
  const stop = new AbortController()
  // An upload on a slow line must not hold up the end of the service; the app sends it again.
  app.addHook('preClose', async () => stop.abort())

  async function known(uploader: Uploader, key: string, { bucket, who, most }: Share) {
    limiter.take(bucket, who, { most, seconds: HOUR })
    const before = await service.expect(uploader, key)
    if (before) limiter.refund(bucket, who)
    return before
  }

  return async (request: FastifyRequest, uploader: Uploader, key: string, share: Share): Promise<PhotoView> => {
    const before = await known(uploader, key, share).catch((error: unknown) => {
      letPass(request)
      throw error
    })
    if (!before) return service.take(uploader, key, await receive(request, incoming, stop.signal))
    letPass(request)
    return before
  }
}
