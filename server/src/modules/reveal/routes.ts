import { IdempotencyHeaders, PageQuery, Problem, Strict, TicketNumber } from '@contract/common/schema'
import { Decision, DisclosurePage, NewReveal, Nothing, RevealPage, RevealView } from '@contract/complaint/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { personOf } from '../../plugins/http/access'
import type { RevealService } from './service'

const params = Strict({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) })
const tags = ['身份查看']

export const revealRoutes: FastifyPluginAsyncTypebox<{ service: RevealService }> = async (app, { service }) => {
  app.post(
    '/desk/tickets/:number/reveals',
    {
      schema: {
        operationId: 'requestReveal',
        tags,
        summary: '登记理由并查看一项身份信息',
        params: Strict({ number: TicketNumber }),
        headers: IdempotencyHeaders,
        body: NewReveal,
        response: { 201: RevealView, 404: Problem, 409: Problem, 429: Problem },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(
          await service.request(
            personOf(request),
            request.params.number,
            request.body,
            request.headers['idempotency-key'],
            request.id,
          ),
        ),
  )

  app.get(
    '/desk/reveals',
    {
      schema: {
        operationId: 'listReveals',
        tags,
        summary: '身份查看申请',
        querystring: Strict(PageQuery),
        response: { 200: RevealPage },
      },
    },
    async (request) => service.list(personOf(request), request.query.cursor),
  )

  app.post(
    '/desk/reveals/:id/decision',
    {
      schema: {
        operationId: 'decideReveal',
        tags,
        summary: '决定保密诉求的身份查看申请',
        params,
        body: Decision,
        response: { 200: RevealView, 404: Problem, 409: Problem },
      },
    },
    async (request) =>
      service.decide(personOf(request), request.params.id, request.body.grant, request.body.reason, request.id),
  )

  app.post(
    '/desk/reveals/:id/opening',
    {
      schema: {
        operationId: 'openReveal',
        tags,
        summary: '打开已同意的身份信息',
        params,
        body: Nothing,
        response: { 200: RevealView, 404: Problem, 409: Problem },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await service.open(personOf(request), request.params.id, request.id)),
  )

  app.get(
    '/me/disclosures',
    {
      schema: {
        operationId: 'listDisclosures',
        tags: ['我的'],
        summary: '谁看过我的信息',
        querystring: Strict(PageQuery),
        response: { 200: DisclosurePage },
      },
    },
    async (request) => service.ledger(personOf(request), request.query.cursor),
  )
}
