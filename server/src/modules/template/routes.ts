import { IdempotencyHeaders, IfMatchHeaders, Problem, Strict } from '@contract/common/schema'
import { NewTemplate, Retirement, TemplatePage, TemplateQuery, TemplateView } from '@contract/desk-tools/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { personOf } from '../../plugins/http/access'
import type { Templates } from './service'

const params = Strict({ id: TemplateView.properties.id })
const tags = ['工作台']
const decided = { 200: TemplateView, 404: Problem, 412: Problem, 422: Problem, 428: Problem }

export const templateRoutes: FastifyPluginAsyncTypebox<{ templates: Templates }> = async (app, { templates }) => {
  app.get(
    '/desk/templates',
    {
      schema: {
        operationId: 'listTemplates',
        tags,
        summary: '答复模板',
        querystring: TemplateQuery,
        response: { 200: TemplatePage },
      },
    },
    async (request) => templates.list(personOf(request), request.query),
  )
  app.post(
    '/desk/templates',
    {
      schema: {
        operationId: 'writeTemplate',
        tags,
        summary: '新建模板',
        headers: IdempotencyHeaders,
        body: NewTemplate,
        response: { 201: TemplateView, 409: Problem, 422: Problem, 428: Problem },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const view = await templates.write(personOf(request), request.body, key, request.id)
      return reply.code(201).header('etag', `"${view.version}"`).send(view)
    },
  )
  app.get(
    '/desk/templates/:id',
    {
      schema: {
        operationId: 'getTemplate',
        tags,
        summary: '模板和它的历次版本',
        params,
        response: { 200: TemplateView, 404: Problem },
      },
    },
    async (request, reply) => {
      const view = await templates.read(personOf(request), request.params.id)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.post(
    '/desk/templates/:id',
    {
      schema: {
        operationId: 'editTemplate',
        tags,
        summary: '修改模板',
        params,
        headers: IfMatchHeaders,
        body: NewTemplate,
        response: decided,
      },
    },
    async (request, reply) => {
      const asked = { ifMatch: request.headers['if-match'], requestId: request.id }
      const view = await templates.edit(personOf(request), request.params.id, request.body, asked)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.post(
    '/desk/templates/:id/retirement',
    {
      schema: {
        operationId: 'retireTemplate',
        tags,
        summary: '停用或重新启用模板',
        params,
        headers: IfMatchHeaders,
        body: Retirement,
        response: decided,
      },
    },
    async (request, reply) => {
      const asked = { ifMatch: request.headers['if-match'], requestId: request.id }
      const view = await templates.retire(personOf(request), request.params.id, request.body.retired, asked)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
}
