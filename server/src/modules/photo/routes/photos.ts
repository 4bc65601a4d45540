import { IdempotencyHeaders, Problem, Strict } from '@contract/common/schema'
import { CapabilityHeaders, PhotoId, photoSizes, PhotoUpload, PhotoView } from '@contract/photo/schema'
import { OneOf } from '@contract/common/schema'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Incoming } from '../../../plugins/files/incoming'
import { personOf } from '../../../plugins/http/access'
import { Fault } from '../../../plugins/http/fault'
import type { Limiter } from '../../../plugins/http/limiter'
import type { Uploader } from '../policy'
import type { PhotoService } from '../service'
import { letPass, MOST_BYTES, receive } from './receive'

type Options = { service: PhotoService; incoming: Incoming; limiter: Limiter }
type Share = { bucket: string; who: string; most: number }

const tags = ['照片']
const HOUR = 3600
const params = Strict({ id: PhotoId })
const replies = { 400: Problem, 404: Problem }
const uploadReplies = { 202: PhotoView, 400: Problem, 409: Problem, 413: Problem, 429: Problem, 503: Problem }

/** Photos on their way into a ticket, and the files of those that are there. */
export const photoRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { service, incoming, limiter }) => {
  await app.register(multipart)
  const stop = new AbortController()
  // An upload on a slow line must not hold up the end of the service; the app sends it again.
  app.addHook('preClose', async () => stop.abort())

  const ofAccount = (request: FastifyRequest): Uploader => ({ account: personOf(request).accountId })
  const shareOf = (request: FastifyRequest): Share => ({
    bucket: 'photo',
    who: personOf(request).accountId,
    most: 60,
  })
  const shareOfAddress = (request: FastifyRequest): Share => ({ bucket: 'anonymous-photo', who: request.ip, most: 30 })

  async function upload(request: FastifyRequest, uploader: Uploader, key: string, { bucket, who, most }: Share) {
    try {
      limiter.take(bucket, who, { most, seconds: HOUR })
      const before = await service.expect(uploader, key)
      if (before) {
        limiter.refund(bucket, who)
        letPass(request)
        return before
      }
    } catch (error) {
      letPass(request)
      throw error
    }
    return service.take(uploader, key, await receive(request, incoming, stop.signal))
  }

  const body = PhotoUpload
  const consumes = ['multipart/form-data']
  const route = {
    bodyLimit: MOST_BYTES,
    // The library writes all headers of a request to a talkative log.
    logLevel: 'info' as const,
    /** The body is still on its way; what the document says of it is looked at while it comes in. */
    preValidation: async (request: FastifyRequest) => {
      if (!request.isMultipart()) throw new Fault('photo_missing')
      request.body = { file: '' }
    },
  }

  app.post(
    '/photos',
    {
      ...route,
      schema: {
        operationId: 'uploadPhoto',
        tags,
        summary: '上传照片',
        headers: IdempotencyHeaders,
        consumes,
        body,
        response: uploadReplies,
      },
    },
    async (request, reply) =>
      reply
        .code(202)
        .send(await upload(request, ofAccount(request), request.headers['idempotency-key'], shareOf(request))),
  )

  app.get(
    '/photos/:id',
    {
      schema: {
        operationId: 'getPhoto',
        tags,
        summary: '照片处理得怎样',
        params,
        response: { 200: PhotoView, ...replies },
      },
    },
    async (request) => service.view(ofAccount(request), request.params.id),
  )

  app.delete(
    '/photos/:id',
    {
      schema: {
        operationId: 'removePhoto',
        tags,
        summary: '删去没有提交的照片',
        params,
        response: { 204: Type.Null(), ...replies },
      },
    },
    async (request, reply) => {
      await service.remove(ofAccount(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/anonymous/photos',
    {
      ...route,
      schema: {
        operationId: 'uploadAnonymousPhoto',
        tags,
        summary: '匿名上传照片',
        headers: Type.Intersect([IdempotencyHeaders, CapabilityHeaders]),
        consumes,
        body,
        response: uploadReplies,
      },
    },
    async (request, reply) => {
      const uploader = { draft: request.headers['draft-capability'] }
      return reply
        .code(202)
        .send(await upload(request, uploader, request.headers['idempotency-key'], shareOfAddress(request)))
    },
  )

  app.get(
    '/anonymous/photos/:id',
    {
      schema: {
        operationId: 'getAnonymousPhoto',
        tags,
        summary: '匿名照片处理得怎样',
        params,
        headers: CapabilityHeaders,
        response: { 200: PhotoView, ...replies },
      },
    },
    async (request) => service.view({ draft: request.headers['draft-capability'] }, request.params.id),
  )

  app.delete(
    '/anonymous/photos/:id',
    {
      schema: {
        operationId: 'removeAnonymousPhoto',
        tags,
        summary: '删去没有提交的匿名照片',
        params,
        headers: CapabilityHeaders,
        response: { 204: Type.Null(), ...replies },
      },
    },
    async (request, reply) => {
      await service.remove({ draft: request.headers['draft-capability'] }, request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/photos/:id/:size.jpg',
    {
      schema: {
        operationId: 'getPhotoFile',
        tags,
        summary: '照片文件，凭签名地址打开',
        params: Strict({ id: PhotoId, size: OneOf(photoSizes) }),
        querystring: Type.Object({
          until: Type.Optional(Type.String({ maxLength: 12 })),
          sign: Type.Optional(Type.String({ maxLength: 60 })),
        }),
        response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), 404: Problem },
      },
    },
    async (request, reply) => {
      const { id, size } = request.params
      const { until = '', sign = '' } = request.query
      const { bytes, seconds } = await service.file(id, size, until, sign)
      return reply.type('image/jpeg').header('cache-control', `private, max-age=${seconds}, immutable`).send(bytes)
    },
  )
}
