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
import { personOf } from '../../../plugins/http/access'
import type { Filing } from '../filing'
import type { QueueService } from '../queues/service'
import type { ComplaintService } from '../service'
import { Code } from '@contract/common/schema'

type Options = { service: ComplaintService; filing: Filing; queues: QueueService }
const params = Strict({ number: TicketNumber })
const tags = ['我的诉求']

export const caseRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { service, filing, queues }) => {
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
        headers: IdempotencyHeaders,
        body: NewComplaint,
        response: { 201: Receipt, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await filing.file(personOf(request), request.body, request.headers['idempotency-key'], request.id)),
  )

  app.get(
    '/complaints',
    {
      schema: {
        operationId: 'listCases',
        tags,
        summary: '我的诉求列表',
        querystring: CaseQuery,
        response: { 200: Page(CaseItem) },
      },
    },
    async (request) => queues.cases(personOf(request), request.query),
  )

  app.get(
    '/complaints/counts',
    { schema: { operationId: 'countCases', tags, summary: '我的诉求件数', response: { 200: CaseCounts } } },
    async (request) => queues.caseCounts(personOf(request)),
  )

  app.get(
    '/complaints/:number',
    {
      schema: { operationId: 'getCase', tags, summary: '诉求详情', params, response: { 200: CaseView, 404: Problem } },
    },
    async (request, reply) => {
      const view = await service.caseOfOwner(personOf(request), request.params.number)
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
        response: { 200: Receipt, 404: Problem },
      },
    },
    async (request) => service.receiptOfOwner(personOf(request), request.params.number),
  )

  for (const command of citizenCommands) {
    const schema = {
      operationId: `${command}Case`,
      tags,
      summary: commandLabels[command],
      params,
      headers: IdempotencyHeaders,
      body: commandInputs[command],
      response: { 200: CaseView, 404: Problem, 409: Problem, 422: Problem },
    }
    app.post(`/complaints/:number/${pathOf(command)}`, { schema }, async (request, reply) => {
      const precondition = { key: request.headers['idempotency-key'], requestId: request.id }
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
