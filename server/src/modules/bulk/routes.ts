import { IdempotencyHeaders, Problem } from '@contract/common/schema'
import { BulkRequest, BulkResult } from '@contract/desk-tools/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { personOf } from '../../plugins/http/access'
import type { Bulk } from './service'

export const bulkRoutes: FastifyPluginAsyncTypebox<{ bulk: Bulk }> = async (app, { bulk }) => {
  app.post(
    '/desk/bulk',
    {
      schema: {
        operationId: 'bulkTickets',
        tags: ['工作台'],
        summary: '对多件工单做同一件事',
        headers: IdempotencyHeaders,
        body: BulkRequest,
        response: { 200: BulkResult, 404: Problem, 409: Problem, 422: Problem, 428: Problem },
      },
    },
    async (request) => bulk.run(personOf(request), request.body, request.headers['idempotency-key'], request.id),
  )
}
