import {
  Me,
  NewSession,
  NewSignInCode,
  OpenedSession,
  SessionList,
  SessionParams,
  SignInCode,
} from '@contract/account/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { personOf } from '../../plugins/http/access'
import { isForwarded } from '../../plugins/http/forwarded'
import type { Limiter } from '../../plugins/http/limiter'
import type { AccountService } from './service'

type Options = { service: AccountService; unread(accountId: string): Promise<number>; limiter: Limiter }

export const accountRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { service, unread, limiter }) => {
  app.post(
    '/sign-in/codes',
    {
      schema: {
        operationId: 'requestSignInCode',
        tags: ['登录'],
        summary: '获取登录验证码',
        body: NewSignInCode,
        response: { 202: SignInCode },
      },
    },
    async (request, reply) => {
      limiter.take('sign-in-code', request.ip, { most: 60, seconds: 3600 })
      return reply.code(202).send(await service.requestCode(request.body.phone, isForwarded(request)))
    },
  )

  app.post(
    '/sign-in/sessions',
    {
      schema: {
        operationId: 'signIn',
        tags: ['登录'],
        summary: '用验证码登录',
        body: NewSession,
        response: { 201: OpenedSession },
      },
    },
    async (request, reply) => {
      limiter.take('sign-in', request.ip, { most: 120, seconds: 3600 })
      const origin = { agent: request.headers['user-agent'] ?? '', requestId: request.id }
      return reply.code(201).send(await service.signIn(request.body.phone, request.body.smsCode, origin))
    },
  )

  app.delete(
    '/sign-in/sessions/current',
    { schema: { operationId: 'signOut', tags: ['登录'], summary: '退出登录', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const person = personOf(request)
      await service.revoke(person, person.sessionId, request.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/me',
    { schema: { operationId: 'getMe', tags: ['我的'], summary: '我的账号', response: { 200: Me } } },
    async (request) => {
      const person = personOf(request)
      return service.me(person, await unread(person.accountId))
    },
  )

  app.get(
    '/me/sessions',
    { schema: { operationId: 'listSessions', tags: ['我的'], summary: '登录设备', response: { 200: SessionList } } },
    async (request) => service.sessions(personOf(request)),
  )

  app.delete(
    '/me/sessions/:id',
    {
      schema: {
        operationId: 'revokeSession',
        tags: ['我的'],
        summary: '让一台设备退出登录',
        params: SessionParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await service.revoke(personOf(request), request.params.id, request.id)
      return reply.code(204).send(null)
    },
  )
}
