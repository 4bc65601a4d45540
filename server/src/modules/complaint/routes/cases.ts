import { IdempotencyHeaders, Page, Problem, Strict, TicketNumber } from '@contract/common/schema'
import {
  CaseCounts,
  CaseItem,
  CaseQuery,
  CaseView,
  commandInputs,
  DeadlinePreview,
  NewComplaint,
  Receipt,
} from '@contract/complaint/schema'
import { commandLabels } from '@contract/complaint/labels'
import { citizenCommands, pathOf } from '@contract/complaint/states'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { OnBehalfHeaders } from '@contract/helping/schema'
import { personOf } from '../../../plugins/http/access'
import type { Person } from '../../../plugins/ports'
import type { Filing } from '../filing'
import type { Helping, QueueService } from '../queues/service'
import type { RightsFile } from '../rights/file'
import type { ComplaintService } from '../service'
import { asCalendar } from './as-calendar'
import { Code } from '@contract/common/schema'

/** 代办: the request is for whoever gave the consent its header names. */
type Behalf = (person: Person, consent: string) => Promise<Helping>
type Options = {
  service: ComplaintService
  filing: Filing
  queues: QueueService
  behalf: Behalf
  rightsFile: RightsFile
}
const consentOf = ({ headers }: { headers: { 'on-behalf-of'?: string | undefined } }) => headers['on-behalf-of']
const params = Strict({ number: TicketNumber })
const tags = ['我的诉求']

export const caseRoutes: FastifyPluginAsyncTypebox<Options> = async (
  app,
  { service, filing, queues, behalf, rightsFile },
) => {
  const forWhom = async (person: Person, consent: string | undefined) =>
    consent === undefined ? undefined : behalf(person, consent)

  app.get(
    '/complaint-deadlines',
    {
      schema: {
        operationId: 'previewDeadlines',
        tags: ['公开'],
        summary: '现在提交会有的期限',
        querystring: Strict({ category: Code }),
        response: { 200: DeadlinePreview },
      },
    },
    async (request) => filing.preview(request.query.category),
  )

  app.post(
    '/complaints',
    {
      schema: {
        operationId: 'fileComplaint',
        tags,
        summary: '实名或保密反映诉求',
        headers: Type.Intersect([IdempotencyHeaders, OnBehalfHeaders]),
        body: NewComplaint,
        response: { 201: Receipt, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const consent = consentOf(request)
      return reply.code(201).send(await filing.file(personOf(request), request.body, key, request.id, consent))
    },
  )

  app.get(
    '/complaints',
    {
      schema: {
        operationId: 'listCases',
        tags,
        summary: '我的诉求列表',
        headers: OnBehalfHeaders,
        querystring: CaseQuery,
        response: { 200: Page(CaseItem), 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const person = personOf(request)
      return queues.cases(person, request.query, await forWhom(person, consentOf(request)))
    },
  )

  app.get(
    '/complaints/counts',
    {
      schema: {
        operationId: 'countCases',
        tags,
        summary: '我的诉求件数',
        headers: OnBehalfHeaders,
        response: { 200: CaseCounts, 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const person = personOf(request)
      return queues.caseCounts(person, await forWhom(person, consentOf(request)))
    },
  )

  app.get(
    '/complaints/:number',
    {
      schema: {
        operationId: 'getCase',
        tags,
        summary: '诉求详情',
        params,
        headers: OnBehalfHeaders,
        response: { 200: CaseView, 404: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const view = await service.caseOfOwner(personOf(request), request.params.number, consentOf(request))
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )

  app.get(
    '/complaints/:number/receipt',
    {
      schema: {
        operationId: 'getReceipt',
        tags,
        summary: '诉求的回执',
        params,
        headers: OnBehalfHeaders,
        response: { 200: Receipt, 404: Problem, 409: Problem },
      },
    },
    async (request) => service.receiptOfOwner(personOf(request), request.params.number, consentOf(request)),
  )

  app.get(
    '/complaints/:number/rights.ics',
    {
      schema: {
        operationId: 'getRightsFile',
        tags,
        summary: '您还能做什么：日历文件',
        params,
        response: {
          200: { description: 'RFC 5545', content: { 'text/calendar': { schema: Type.String() } } },
          404: Problem,
          409: Problem,
        },
      },
    },
    async (request, reply) => {
      const view = await service.caseOfOwner(personOf(request), request.params.number)
      return asCalendar(reply).send(rightsFile(view))
    },
  )

  for (const command of citizenCommands) {
    const schema = {
      operationId: `${command}Case`,
      tags,
      summary: commandLabels[command],
      params,
      headers: Type.Intersect([IdempotencyHeaders, OnBehalfHeaders]),
      body: commandInputs[command],
      response: { 200: CaseView, 404: Problem, 409: Problem, 422: Problem },
    }
    app.post(`/complaints/:number/${pathOf(command)}`, { schema }, async (request, reply) => {
      const key = request.headers['idempotency-key']
      const precondition = { key, consent: consentOf(request), requestId: request.id }
      const view = await service.commandOfOwner(
        personOf(request),
        request.params.number,
        command,
        request.body,
        precondition,
      )
      return reply.header('etag', `"${view.version}"`).send(view)
    })
  }
}
