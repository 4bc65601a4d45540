import { Problem, RecordId, Strict, TicketNumber } from '@contract/common/schema'
import {
  KnownProblemPage,
  LikenessRequest,
  LikenessView,
  ProblemQuery,
  ProblemView,
  Suggestions,
} from '@contract/neighbours/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { personOf } from '../../plugins/http/access'
import type { Limiter } from '../../plugins/http/limiter'
import type { DeskLikeness } from './desk'
import type { Neighbours } from './service'

type Options = { neighbours: Neighbours; desk: DeskLikeness; limiter: Limiter }
const params = Strict({ id: RecordId })
const tags = ['大家反映的事']

/** A card that asks while somebody types, and a count that must not be pumped up. */
const shares = { suggest: { most: 60, seconds: 60 }, support: { most: 60, seconds: 3600 } }

export const neighbourRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { neighbours, desk, limiter }) => {
  app.get(
    '/problems',
    {
      schema: {
        operationId: 'listProblems',
        tags,
        summary: '公开的问题',
        querystring: ProblemQuery,
        response: { 200: KnownProblemPage },
      },
    },
    async (request) => neighbours.list(request.query),
  )
  app.post(
    '/problems/suggestions',
    {
      schema: {
        operationId: 'suggestProblems',
        tags,
        summary: '也许已有人反映',
        body: LikenessRequest,
        response: { 200: Suggestions, 422: Problem, 429: Problem },
      },
    },
    async (request) => {
      limiter.take('suggest-problem', request.ip, shares.suggest)
      return neighbours.suggest(request.person, request.body)
    },
  )
  app.get(
    '/problems/:id',
    {
      schema: {
        operationId: 'getProblem',
        tags,
        summary: '一个公开的问题',
        params,
        response: { 200: ProblemView, 404: Problem },
      },
    },
    async (request) => neighbours.read(request.person, request.params.id),
  )
  for (const [method, operationId, summary, act] of [
    ['PUT', 'supportProblem', '附议', 'support'],
    ['DELETE', 'withdrawSupport', '收回附议', 'withdraw'],
  ] as const) {
    app.route({
      method,
      url: '/problems/:id/support',
      schema: {
        operationId,
        tags,
        summary,
        params,
        response: { 200: ProblemView, 404: Problem, 409: Problem, 429: Problem },
      },
      handler: async (request) => {
        const person = personOf(request)
        limiter.take('support', person.accountId, shares.support)
        return neighbours[act](person, request.params.id)
      },
    })
  }

  app.get(
    '/desk/tickets/:number/likeness',
    {
      schema: {
        operationId: 'getLikeness',
        tags: ['工作台'],
        summary: '疑似重复、并单和公开',
        params: Strict({ number: TicketNumber }),
        response: { 200: LikenessView, 404: Problem },
      },
    },
    async (request) => desk.read(personOf(request), request.params.number),
  )
}
