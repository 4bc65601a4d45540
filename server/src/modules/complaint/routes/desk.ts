import { IdempotencyHeaders, IfMatchHeaders, Page, Problem, Strict, TicketNumber } from '@contract/common/schema'
import { commandInputs, DeskItem, QueueCounts, TicketQuery, TicketView } from '@contract/complaint/schema'
import { commandLabels } from '@contract/complaint/labels'
import { appending, type DeskCommand, deskCommands, pathOf } from '@contract/complaint/states'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Person } from '../../../plugins/ports'
import { personOf } from '../../../plugins/http/access'
import type { QueueService } from '../queues/service'
import type { ComplaintService } from '../service'

type Options = { service: ComplaintService; queues: QueueService; countReveals(person: Person): Promise<number> }
const params = Strict({ number: TicketNumber })
const tags = ['工作台']
const appends = (command: DeskCommand) => (appending as readonly string[]).includes(command)

export const deskRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { service, queues, countReveals }) => {
  app.get(
    '/desk/queues',
    { schema: { operationId: 'countQueues', tags, summary: '各队列件数', response: { 200: QueueCounts } } },
    async (request) => {
      const person = personOf(request)
      return { queues: await queues.counts(person), reveals: await countReveals(person) }
    },
  )

  app.get(
    '/desk/tickets',
    {
      schema: {
        operationId: 'listTickets',
        tags,
        summary: '队列里的工单',
        querystring: TicketQuery,
        response: { 200: Page(DeskItem), 404: Problem },
      },
    },
    async (request) => queues.tickets(personOf(request), request.query),
  )

  app.get(
    '/desk/tickets/:number',
    {
      schema: {
        operationId: 'getTicket',
        tags,
        summary: '工单详情',
        params,
        response: { 200: TicketView, 404: Problem },
      },
    },
    async (request, reply) => {
      const view = await service.ticketForStaff(personOf(request), request.params.number)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )

  for (const command of deskCommands) {
    const headers = appends(command) ? IdempotencyHeaders : IfMatchHeaders
    const schema = {
      operationId: `${command}Ticket`,
      tags,
      summary: commandLabels[command],
      params,
      headers,
      body: commandInputs[command],
      response: { 200: TicketView, 404: Problem, 409: Problem, 412: Problem, 422: Problem, 428: Problem },
    }
    app.post(`/desk/tickets/:number/${pathOf(command)}`, { schema }, async (request, reply) => {
      const { 'if-match': ifMatch, 'idempotency-key': key } = request.headers as Record<string, string | undefined>
      const precondition = { ...(appends(command) ? { key } : { ifMatch }), requestId: request.id }
      const view = await service.commandOfStaff(
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
