import type { FastifyInstance } from 'fastify'

/** WeChat says `application/json` on every request, also on a DELETE that carries nothing: that is no malformed body, but none. */
export function installJsonBodies(app: FastifyInstance) {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '' && request.method === 'DELETE') done(null, undefined)
    else void parse(request, body, done)
  })
}
