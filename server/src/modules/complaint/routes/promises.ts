import { Problem } from '@contract/common/schema'
import { PromisePage, PromiseQuery, PromiseShares } from '@contract/promises/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { personOf } from '../../../plugins/http/access'
import type { PromiseLists } from '../promises/service'

const tags = ['工作台']

export const promiseRoutes: FastifyPluginAsyncTypebox<{ promises: PromiseLists }> = async (app, { promises }) => {
  app.get(
    '/desk/promises',
    {
      schema: {
        operationId: 'listPromises',
        tags,
        summary: '承诺清单：每项承诺一行',
        querystring: PromiseQuery,
        response: { 200: PromisePage, 404: Problem },
      },
    },
    async (request) => promises.list(personOf(request), request.query),
  )

  app.get(
    '/desk/promises/shares',
    {
      schema: {
        operationId: 'sharePromises',
        tags,
        summary: '近 90 天到期的承诺，各单位做到多少',
        response: { 200: PromiseShares, 404: Problem },
      },
    },
    async (request) => promises.shares(personOf(request)),
  )
}
