import type { FastifyReply } from 'fastify'

/** Names the row's version beside the view, for the next If-Match. */
export function withEtag<T extends { rev: number }>(reply: FastifyReply, view: T): T {
  void reply.header('etag', `"${view.rev}"`)
  return view
}
