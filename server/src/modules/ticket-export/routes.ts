import { Problem, Strict } from '@contract/common/schema'
import { ExportRequest, ExportTicket } from '@contract/desk-tools/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { personOf } from '../../plugins/http/access'
import type { TicketExport } from './service'

const tags = ['工作台']
const file = Type.Unsafe<Readable>({ type: 'string' })

export const exportRoutes: FastifyPluginAsyncTypebox<{ exports: TicketExport }> = async (app, { exports }) => {
  app.post(
    '/desk/exports',
    {
      schema: {
        operationId: 'askExport',
        tags,
        summary: '导出工单：得到一个只能打开一次的地址',
        body: ExportRequest,
        response: { 201: ExportTicket, 404: Problem, 422: Problem, 429: Problem },
      },
    },
    async (request, reply) => reply.code(201).send(await exports.ask(personOf(request), request.body, request.id)),
  )

  app.get(
    '/desk/exports/:id/tickets.csv',
    {
      schema: {
        operationId: 'openExport',
        tags,
        summary: '工单 CSV，凭地址打开一次',
        params: Strict({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) }),
        querystring: Type.Object({ sign: Type.Optional(Type.String({ maxLength: 60 })) }),
        response: {
          200: { description: 'UTF-8，带 BOM', content: { 'text/csv': { schema: file } } },
          404: Problem,
        },
      },
    },
    async (request, reply) => {
      const { fileName, rows } = await exports.open(request.params.id, request.query.sign ?? '', request.id)
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="tickets.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        )
        .header('cache-control', 'no-store')
        .send(Readable.from(rows))
    },
  )
}
