import { Problem } from '@contract/common/schema'
import {
  EarlierCases,
  HelpActPage,
  HelpActQuery,
  HelpConfirmation,
  HelpEnded,
  HelpEnding,
  HelpList,
  HelpParams,
  HelpRequested,
  HelpView,
  NewHelpRequest,
} from '@contract/helping/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { personOf } from '../../plugins/http/access'
import { isForwarded } from '../../plugins/http/forwarded'
import type { createAsking } from './asking'
import type { Helping } from './service'

type Options = { asking: ReturnType<typeof createAsking>; helping: Helping }
const tags = ['代办']
const params = HelpParams
const refused = { 404: Problem, 409: Problem, 422: Problem }

export const helpingRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { asking, helping }) => {
  app.post(
    '/helping/requests',
    {
      schema: {
        operationId: 'askToHelp',
        tags,
        summary: '请对方同意代办',
        body: NewHelpRequest,
        response: { 202: HelpRequested, 409: Problem, 422: Problem, 429: Problem },
      },
    },
    async (request, reply) =>
      reply.code(202).send(await asking.ask(personOf(request), request.body, isForwarded(request))),
  )
  app.post(
    '/helping/requests/:id/confirmation',
    {
      schema: {
        operationId: 'confirmHelp',
        tags,
        summary: '填写对方念的验证码',
        params,
        body: HelpConfirmation,
        response: { 201: HelpView, ...refused },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await asking.confirm(personOf(request), request.params.id, request.body.smsCode, request.id)),
  )
  app.get(
    '/helping',
    { schema: { operationId: 'listHelped', tags, summary: '我在帮谁办', response: { 200: HelpList } } },
    async (request) => helping.list(personOf(request), 'helper'),
  )
  app.get(
    '/helpers',
    { schema: { operationId: 'listHelpers', tags, summary: '谁在帮我办', response: { 200: HelpList } } },
    async (request) => helping.list(personOf(request), 'elder'),
  )
  app.get(
    '/helping/:id',
    {
      schema: {
        operationId: 'getHelp',
        tags,
        summary: '一份代办同意',
        params,
        response: { 200: HelpView, 404: Problem },
      },
    },
    async (request) => helping.one(personOf(request), request.params.id),
  )
  app.get(
    '/helping/:id/acts',
    {
      schema: {
        operationId: 'listHelpActs',
        tags,
        summary: '代办记录',
        params,
        querystring: HelpActQuery,
        response: { 200: HelpActPage, 404: Problem },
      },
    },
    async (request) => helping.acts(personOf(request), request.params.id, request.query.cursor),
  )
  app.post(
    '/helping/:id/ending',
    {
      schema: {
        operationId: 'endHelp',
        tags,
        summary: '停止代办',
        params,
        body: Type.Object({}, { additionalProperties: false }),
        response: { 200: HelpView, 404: Problem },
      },
    },
    async (request) => helping.end(personOf(request), request.params.id, request.id),
  )
  app.put(
    '/helpers/:id/earlier',
    {
      schema: {
        operationId: 'showEarlierCases',
        tags,
        summary: '让代办人看我以前的诉求',
        params,
        body: EarlierCases,
        response: { 200: HelpView, ...refused },
      },
    },
    async (request) => helping.showEarlier(personOf(request), request.params.id, request.body.see),
  )
  app.post(
    '/desk/helper-endings',
    {
      schema: {
        operationId: 'endHelping',
        tags: ['工作台'],
        summary: '按来电人要求停止代办',
        body: HelpEnding,
        response: { 200: HelpEnded, 422: Problem, 429: Problem },
      },
    },
    async (request) => {
      const { phone, reason } = request.body
      return { ended: await helping.endForCaller(personOf(request), phone, reason, request.id) }
    },
  )
}
