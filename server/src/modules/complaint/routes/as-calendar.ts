import type { FastifyReply } from 'fastify'

/** Sent as a file that a calendar opens; its name says nothing of the ticket. */
export const asCalendar = <Reply extends Pick<FastifyReply, 'type' | 'header'>>(reply: Reply): Reply => {
  reply.type('text/calendar; charset=utf-8')
  reply.header('content-disposition', 'attachment; filename="fahuimin.ics"')
  return reply
}
