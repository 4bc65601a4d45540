import { Problem, Strict, TicketNumber } from '@contract/common/schema'
import { CaseView } from '@contract/complaint/schema'
import { RightReminder, RightReminders } from '@contract/rights/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { personOf } from '../../plugins/http/access'
import type { RightReminderService } from './service'

export const rightReminderRoutes: FastifyPluginAsyncTypebox<{ reminders: RightReminderService }> = async (
  app,
  { reminders },
) => {
  app.post(
    '/complaints/:number/right-reminders',
    {
      schema: {
        operationId: 'remindOfRight',
        tags: ['我的诉求'],
        summary: '到期前提醒我，或不再提醒',
        params: Strict({ number: TicketNumber }),
        body: RightReminder,
        response: { 200: CaseView, 404: Problem, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const view = await reminders.remind(personOf(request), request.params.number, request.body)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )

  app.get(
    '/me/right-reminders',
    {
      schema: {
        operationId: 'listRightReminders',
        tags: ['我的'],
        summary: '我设的到期提醒',
        response: { 200: RightReminders },
      },
    },
    async (request) => reminders.list(personOf(request)),
  )
}
