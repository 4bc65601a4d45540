import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { docsPage, docsStyle, type OpenApi } from './docs-page'
import { shareSchemas } from './shared-schemas'

/** OpenAPI 3.1 made from the routes, and a page people can read. */
export async function installDocuments(app: FastifyInstance) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '法惠民 API',
        version: '1.0.0',
        description: '诉求从提交到评价。错误一律是 application/problem+json，detail 说明怎么办。',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          lookupCode: { type: 'apiKey', in: 'header', name: 'Lookup-Code' },
        },
      },
    },
    transformObject: (made) => ('openapiObject' in made ? shareSchemas(made.openapiObject) : made.swaggerObject),
  })
  const schema = { hide: true }
  app.get('/api/openapi.json', { schema }, async () => app.swagger())
  // Apart from the page: the CSP lets no page carry styles of its own.
  app.get('/api/docs.css', { schema }, async (_request, reply) => reply.type('text/css; charset=utf-8').send(docsStyle))
  app.get('/api/docs', { schema }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(app.swagger() as unknown as OpenApi)),
  )
}
