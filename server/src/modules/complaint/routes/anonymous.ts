import { IdempotencyHeaders, LookupHeaders, Problem } from '@contract/common/schema'
import { MaybeCapabilityHeaders } from '@contract/photo/schema'
import { CaseView, commandInputs, NewAnonymousComplaint, Receipt } from '@contract/complaint/schema'
import { commandLabels } from '@contract/complaint/labels'
import { citizenCommands, pathOf } from '@contract/complaint/states'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Vault } from '../../../plugins/crypto/vault'
import { Fault } from '../../../plugins/http/fault'
import type { Limiter } from '../../../plugins/http/limiter'
import type { Filing } from '../filing'
import type { RightsFile } from '../rights/file'
import type { ComplaintService } from '../service'
import { asCalendar } from './as-calendar'

type Options = {
  service: ComplaintService
  filing: Filing
  limiter: Limiter
  vault: Vault
  rightsFile: RightsFile
}
const tags = ['匿名']
const filings = { most: 30, seconds: 3600 }
const lookups = { most: 30, seconds: 600 }
/** Right or wrong: each costs a hash. */
const hashes = { most: 600, seconds: 600 }

/** No operation here takes a sign-in or a device id; access control answers 400 when one comes along. */
export const anonymousRoutes: FastifyPluginAsyncTypebox<Options> = async (
  app,
  { service, filing, limiter, vault, rightsFile },
) => {
  /** Tries are counted before the costly hash; a right one is given back. */
  async function withCode<T>(address: string, code: string, work: (codeHash: Buffer) => Promise<T>): Promise<T> {
    limiter.take('hash', address, hashes)
    limiter.take('lookup', address, lookups)
    try {
      const result = await work(await vault.lookupHash(code))
      limiter.refund('lookup', address)
      return result
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'lookup_code_unknown') limiter.refund('lookup', address)
      throw error
    }
  }

  app.post(
    '/anonymous/complaints',
    {
      schema: {
        operationId: 'fileAnonymousComplaint',
        tags,
        summary: '匿名反映诉求',
        headers: Type.Intersect([IdempotencyHeaders, MaybeCapabilityHeaders]),
        body: NewAnonymousComplaint,
        response: { 201: Receipt, 400: Problem, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      limiter.take('anonymous-filing', request.ip, filings)
      const { lookupCode, ...matter } = request.body
      const receipt = await filing.fileAnonymously(
        matter,
        await vault.lookupHash(lookupCode),
        request.headers['idempotency-key'],
        request.id,
        request.headers['draft-capability'],
      )
      return reply.code(201).send(receipt)
    },
  )

  app.get(
    '/anonymous/complaint',
    {
      schema: {
        operationId: 'getAnonymousCase',
        tags,
        summary: '凭查询码看诉求',
        headers: LookupHeaders,
        response: { 200: CaseView, 404: Problem },
      },
    },
    async (request, reply) => {
      const view = await withCode(request.ip, request.headers['lookup-code'], (hash) => service.caseByCode(hash))
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )

  app.get(
    '/anonymous/complaint/receipt',
    {
      schema: {
        operationId: 'getAnonymousReceipt',
        tags,
        summary: '凭查询码取回执',
        headers: LookupHeaders,
        response: { 200: Receipt, 404: Problem },
      },
    },
    async (request) => withCode(request.ip, request.headers['lookup-code'], (hash) => service.receiptByCode(hash)),
  )

  app.get(
    '/anonymous/complaint/rights.ics',
    {
      schema: {
        operationId: 'getAnonymousRightsFile',
        tags,
        summary: '您还能做什么：日历文件，凭查询码',
        headers: LookupHeaders,
        response: {
          200: { description: 'RFC 5545', content: { 'text/calendar': { schema: Type.String() } } },
          404: Problem,
          409: Problem,
        },
      },
    },
    async (request, reply) => {
      const view = await withCode(request.ip, request.headers['lookup-code'], (hash) => service.caseByCode(hash))
      return asCalendar(reply).send(rightsFile(view))
    },
  )

  for (const command of citizenCommands) {
    const schema = {
      operationId: `${command}AnonymousCase`,
      tags,
      summary: commandLabels[command],
      headers: Type.Intersect([IdempotencyHeaders, LookupHeaders, MaybeCapabilityHeaders]),
      body: commandInputs[command],
      response: { 200: CaseView, 404: Problem, 409: Problem, 422: Problem },
    }
    app.post(`/anonymous/complaint/${pathOf(command)}`, { schema }, async (request, reply) => {
      const { 'idempotency-key': key, 'draft-capability': capability } = request.headers
      const precondition = { key, capability, requestId: request.id }
      const view = await withCode(request.ip, request.headers['lookup-code'], (hash) =>
        service.commandByCode(hash, command, request.body, precondition),
      )
      return reply.header('etag', `"${view.version}"`).send(view)
    })
  }
}
