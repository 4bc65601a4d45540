import { IdempotencyHeaders, Problem } from '@contract/common/schema'
import { NewAnonymousCall, NewCall, Receipt } from '@contract/complaint/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Vault } from '../../../plugins/crypto/vault'
import { personOf } from '../../../plugins/http/access'
import type { CallFiling } from '../calls'

type Options = { calls: CallFiling; vault: Vault }
const shared = { tags: ['工作台'], headers: IdempotencyHeaders, response: { 201: Receipt, 409: Problem, 422: Problem } }

/** Filed by the desk for a caller. */
export const callRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { calls, vault }) => {
  app.post(
    '/desk/calls',
    { schema: { ...shared, operationId: 'fileCall', summary: '代来电人登记（实名、保密）', body: NewCall } },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      return reply.code(201).send(await calls.file(personOf(request), request.body, key, request.id))
    },
  )
  app.post(
    '/desk/calls/anonymous',
    {
      schema: { ...shared, operationId: 'fileAnonymousCall', summary: '代来电人登记（匿名）', body: NewAnonymousCall },
    },
    async (request, reply) => {
      const { lookupCode, ...matter } = request.body
      const key = request.headers['idempotency-key']
      const codeHash = await vault.lookupHash(lookupCode)
      return reply.code(201).send(await calls.fileAnonymously(personOf(request), matter, codeHash, key, request.id))
    },
  )
}
