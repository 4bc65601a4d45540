import { IdempotencyHeaders, OneOf, Problem, Strict } from '@contract/common/schema'
import { PhotoId, photoSizes, PhotoView } from '@contract/photo/schema'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { personOf } from '../../../plugins/http/access'
import type { Uploader } from '../policy'
import { createUpload, type PhotoOptions, uploadRoute, uploadSchema } from './upload'

const tags = ['照片']
const params = Strict({ id: PhotoId })
const picture = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })

const uploaderOf = (request: FastifyRequest): Uploader => ({ account: personOf(request).accountId })

/** Photos of somebody signed in, on their way into a ticket; and the files of all photos, for whoever was handed their address. */
export const photoRoutes: FastifyPluginAsyncTypebox<PhotoOptions> = async (app, options) => {
  const { service } = options
  await app.register(multipart)
  const upload = createUpload(app, options)

  app.post(
    '/photos',
    {
      ...uploadRoute,
      schema: {
        operationId: 'uploadPhoto',
        tags,
        summary: '上传照片',
        headers: IdempotencyHeaders,
        ...uploadSchema,
      },
    },
    async (request, reply) => {
      const share = { bucket: 'photo', who: personOf(request).accountId, most: 60 }
      const view = await upload(request, uploaderOf(request), request.headers['idempotency-key'], share)
      return reply.code(202).send(view)
    },
  )

  app.get(
    '/photos/:id',
    {
      schema: {
        operationId: 'getPhoto',
        tags,
        summary: '照片处理得怎样',
        params,
        response: { 200: PhotoView, 404: Problem },
      },
    },
    async (request) => service.view(uploaderOf(request), request.params.id),
  )

  app.delete(
    '/photos/:id',
    {
      schema: {
        operationId: 'removePhoto',
        tags,
        summary: '删去没有提交的照片',
        params,
        response: { 204: Type.Null(), 404: Problem },
      },
    },
    async (request, reply) => {
      await service.remove(uploaderOf(request), request.params.id)
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
        response: {
          200: { description: '照片', content: { 'image/jpeg': { schema: picture } } },
          404: Problem,
        },
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
