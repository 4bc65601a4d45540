import { OpenedSession } from '@contract/account/schema'
import {
  NewMessageConsents,
  NewWechatBinding,
  NewWechatSession,
  WechatSession,
  WechatView,
} from '@contract/wechat/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { personOf } from '../../plugins/http/access'
import type { Limiter } from '../../plugins/http/limiter'
import type { WechatService } from './service'

type Options = { service: WechatService; limiter: Limiter }

const tags = ['微信']
const originOf = (request: FastifyRequest) => ({
  agent: request.headers['user-agent'] ?? '',
  requestId: request.id,
})

export const wechatRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { service, limiter }) => {
  app.post(
    '/sign-in/wechat/sessions',
    {
      schema: {
        operationId: 'signInByWechat',
        tags,
        summary: '用微信登录',
        body: NewWechatSession,
        response: { 201: WechatSession },
      },
    },
    async (request, reply) => {
      limiter.take('sign-in', request.ip, { most: 120, seconds: 3600 })
      return reply.code(201).send(await service.signIn(request.body.loginCode, originOf(request)))
    },
  )

  app.post(
    '/sign-in/wechat/bindings',
    {
      schema: {
        operationId: 'bindWechat',
        tags,
        summary: '第一次用微信登录：绑定手机号的账户',
        body: NewWechatBinding,
        response: { 201: OpenedSession },
      },
    },
    async (request, reply) => {
      limiter.take('sign-in', request.ip, { most: 120, seconds: 3600 })
      return reply.code(201).send(await service.bindAndSignIn(request.body, originOf(request)))
    },
  )

  app.get(
    '/me/wechat',
    { schema: { operationId: 'getWechat', tags, summary: '微信绑定和提醒', response: { 200: WechatView } } },
    async (request) => service.view(personOf(request)),
  )

  app.put(
    '/me/wechat',
    {
      schema: {
        operationId: 'bindOwnWechat',
        tags,
        summary: '绑定这个微信',
        body: NewWechatSession,
        response: { 200: WechatView },
      },
    },
    async (request) => service.bindOwn(personOf(request), request.body.loginCode, request.id),
  )

  app.delete(
    '/me/wechat',
    { schema: { operationId: 'unbindWechat', tags, summary: '解除微信绑定', response: { 204: Type.Null() } } },
    async (request, reply) => {
      await service.unbind(personOf(request), request.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/me/message-consents',
    {
      schema: {
        operationId: 'consentToMessages',
        tags,
        summary: '同意再收一次微信提醒',
        body: NewMessageConsents,
        response: { 200: WechatView },
      },
    },
    async (request) => service.consent(personOf(request), request.body.kinds),
  )
}
