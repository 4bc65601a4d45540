import { IdempotencyHeaders, IfMatchHeaders, Problem, Strict } from '@contract/common/schema'
import { Nothing } from '@contract/complaint/schema'
import {
  AnswerDecision,
  AnswerFeedback,
  AnswerId,
  AnswerPage,
  AnswerQuery,
  AnswerView,
  DeskAnswer,
  DeskAnswerPage,
  DeskAnswerQuery,
  NewAnswer,
  SuggestedAnswers,
  SuggestionRequest,
} from '@contract/knowledge/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { personOf } from '../../plugins/http/access'
import type { Limiter } from '../../plugins/http/limiter'
import type { Answers } from './service'
import { withEtag } from '../../plugins/http/with-etag'
import type { AnswerWriting } from './writing'

type Options = { answers: Answers; writing: AnswerWriting; limiter: Limiter }
const [params, tags] = [Strict({ id: AnswerId }), ['知识库']]
const decided = { 200: DeskAnswer, 404: Problem, 409: Problem, 412: Problem, 422: Problem, 428: Problem }

/** Asked while somebody types; counted, and not to be pumped up. */
const shares = { suggest: { most: 60, seconds: 60 }, count: { most: 20, seconds: 3600 } }

export const answerRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { answers, writing, limiter }) => {
  app.get(
    '/answers',
    {
      schema: {
        operationId: 'listAnswers',
        tags,
        summary: '常见问题',
        querystring: AnswerQuery,
        response: { 200: AnswerPage },
      },
    },
    async (request) => answers.list(request.query),
  )
  app.post(
    '/answers/suggestions',
    {
      schema: {
        operationId: 'suggestAnswers',
        tags,
        summary: '也许已有答案',
        body: SuggestionRequest,
        response: { 200: SuggestedAnswers, 422: Problem, 429: Problem },
      },
    },
    async (request) => {
      limiter.take('suggest', request.ip, shares.suggest)
      return answers.suggest(request.body)
    },
  )
  app.get(
    '/answers/:id',
    {
      schema: {
        operationId: 'getAnswer',
        tags,
        summary: '一条答案',
        params,
        response: { 200: AnswerView, 404: Problem },
      },
    },
    async (request) => answers.read(request.params.id),
  )
  app.post(
    '/answers/:id/feedback',
    {
      schema: {
        operationId: 'countAnswer',
        tags,
        summary: '答案有没有用，只记次数',
        params,
        body: AnswerFeedback,
        response: { 204: Type.Null(), 404: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      limiter.take('answer', request.ip, shares.count)
      await answers.count(request.params.id, request.body.helpful)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/desk/answers',
    {
      schema: {
        operationId: 'listDeskAnswers',
        tags,
        summary: '知识库条目',
        querystring: DeskAnswerQuery,
        response: { 200: DeskAnswerPage },
      },
    },
    async (request) => writing.list(personOf(request), request.query),
  )
  app.post(
    '/desk/answers',
    {
      schema: {
        operationId: 'draftAnswer',
        tags,
        summary: '写一条答案',
        headers: IdempotencyHeaders,
        body: NewAnswer,
        response: { 201: DeskAnswer, 409: Problem, 422: Problem, 428: Problem },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      return withEtag(reply.code(201), await writing.write(personOf(request), request.body, key, request.id))
    },
  )
  app.get(
    '/desk/answers/:id',
    {
      schema: {
        operationId: 'getDeskAnswer',
        tags,
        summary: '知识库条目详情',
        params,
        response: { 200: DeskAnswer, 404: Problem },
      },
    },
    async (request, reply) => withEtag(reply, await writing.read(personOf(request), request.params.id)),
  )

  const asked = (request: FastifyRequest) => ({
    ifMatch: (request.headers as Record<string, string | undefined>)['if-match'],
    requestId: request.id,
  })
  app.post(
    '/desk/answers/:id/draft',
    {
      schema: {
        operationId: 'editAnswer',
        tags,
        summary: '修改答案，等待发布',
        params,
        headers: IfMatchHeaders,
        body: NewAnswer,
        response: decided,
      },
    },
    async (request, reply) =>
      withEtag(reply, await writing.edit(personOf(request), request.params.id, request.body, asked(request))),
  )
  app.post(
    '/desk/answers/:id/publication',
    {
      schema: {
        operationId: 'publishAnswer',
        tags,
        summary: '核对后发布',
        params,
        headers: IfMatchHeaders,
        body: Nothing,
        response: decided,
      },
    },
    async (request, reply) =>
      withEtag(reply, await writing.publish(personOf(request), request.params.id, asked(request))),
  )
  for (const [path, operationId, summary, decide] of [
    ['return', 'sendBackAnswer', '退回修改', 'sendBack'],
    ['withdrawal', 'withdrawAnswer', '撤下', 'withdraw'],
  ] as const) {
    app.post(
      `/desk/answers/:id/${path}`,
      {
        schema: {
          operationId,
          tags,
          summary,
          params,
          headers: IfMatchHeaders,
          body: AnswerDecision,
          response: decided,
        },
      },
      async (request, reply) => {
        const { id } = request.params
        return withEtag(reply, await writing[decide](personOf(request), id, request.body.reason, asked(request)))
      },
    )
  }
}
