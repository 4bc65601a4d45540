import { IdempotencyHeaders, Problem, Strict } from '@contract/common/schema'
import { CapabilityHeaders, PhotoId, PhotoView } from '@contract/photo/schema'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { createUpload, type PhotoOptions, uploadRoute, uploadSchema } from './upload'

const tags = ['匿名']
const params = Strict({ id: PhotoId })
const headers = CapabilityHeaders

/** Photos of an anonymous draft: no sign-in and no device id comes along, the draft's capability stands for the person. */
export const anonymousPhotoRoutes: FastifyPluginAsyncTypebox<PhotoOptions> = async (app, options) => {
  const { service } = options
  await app.register(multipart)
  const upload = createUpload(app, options)

  app.post(
    '/anonymous/photos',
    {
      ...uploadRoute,
      schema: {
        operationId: 'uploadAnonymousPhoto',
        tags,
        summary: '匿名上传照片',
        headers: Type.Intersect([IdempotencyHeaders, CapabilityHeaders]),
        ...uploadSchema,
      },
    },
    async (request, reply) => {
      const { 'idempotency-key': key, 'draft-capability': draft } = request.headers
      const share = { bucket: 'anonymous-photo', who: request.ip, most: 30 }
      return reply.code(202).send(await upload(request, { draft }, key, share))
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
        headers,
        response: { 200: PhotoView, 400: Problem, 404: Problem },
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
        headers,
        response: { 204: Type.Null(), 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      await service.remove({ draft: request.headers['draft-capability'] }, request.params.id)
      return reply.code(204).send(null)
    },
  )
}
