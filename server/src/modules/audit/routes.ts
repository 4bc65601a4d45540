import { AuditPage } from '@contract/account/schema'
import { PageQuery, Strict } from '@contract/common/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Db } from '../../plugins/db/types'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { auditRepository } from './repository'

const PAGE = 50

/** Who did what and when; never what a ticket says. */
export const auditRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const repository = auditRepository(db)
  app.get(
    '/audit',
    {
      schema: {
        operationId: 'listAuditEntries',
        tags: ['管理'],
        summary: '操作记录',
        querystring: Strict(PageQuery),
        response: { 200: AuditPage },
      },
    },
    async (request) => {
      const after = readCursor<{ id: string }>(request.query.cursor, { id: cursorParts.count })
      const rows = await repository.list(after ? Number(after.id) : null, PAGE + 1)
      const end = rows.length > PAGE ? rows[PAGE - 1] : undefined
      const items = rows.slice(0, PAGE).map((row) => ({
        at: row.at.toISOString(),
        role: row.role,
        staffNo: row.staff_no,
        action: row.action,
        subject: row.subject,
        requestId: row.request_id,
      }))
      return { items, nextCursor: end ? writeCursor({ id: String(end.id) }) : null }
    },
  )
}
