import { NotificationPage, NotificationQuery, Reading, SentMessages } from '@contract/account/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Ports } from '../../plugins/ports'
import { personOf } from '../../plugins/http/access'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import { inboxRepository } from './repository'

const PAGE = 20

export const inboxRoutes: FastifyPluginAsyncTypebox<Pick<Ports, 'db' | 'clock' | 'demo'>> = async (
  app,
  { db, clock, demo },
) => {
  const inbox = inboxRepository(db)

  app.get(
    '/me/notifications',
    {
      schema: {
        operationId: 'listNotifications',
        tags: ['我的'],
        summary: '通知',
        querystring: NotificationQuery,
        response: { 200: NotificationPage },
      },
    },
    async (request) => {
      const after = readCursor<{ id: string }>(request.query.cursor, { id: cursorParts.count })
      const rows = await inbox.list(personOf(request).accountId, after ? Number(after.id) : null, PAGE + 1)
      const end = rows.length > PAGE ? rows[PAGE - 1] : undefined
      const items = rows.slice(0, PAGE).map((row) => ({
        id: String(row.id),
        number: row.number,
        title: row.title,
        text: row.text,
        at: row.at.toISOString(),
        read: row.read_at !== null,
        helping: row.consent,
        problem: row.problem,
      }))
      return { items, nextCursor: end ? writeCursor({ id: String(end.id) }) : null }
    },
  )

  app.post(
    '/me/notifications/reading',
    {
      schema: {
        operationId: 'readNotifications',
        tags: ['我的'],
        summary: '把通知标为已读',
        body: Reading,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await inbox.markRead(personOf(request).accountId, request.body.upTo, clock())
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/demo/outbox',
    {
      schema: {
        operationId: 'listSentMessages',
        tags: ['演示'],
        summary: '演示发件箱：本来会发出的短信',
        response: { 200: SentMessages },
      },
    },
    async () => {
      if (!demo) throw new Fault('not_found')
      return {
        items: (await inbox.listSent(50)).map((row) => ({
          channel: row.channel,
          to: row.masked,
          text: row.text,
          at: row.at.toISOString(),
        })),
      }
    },
  )
}
