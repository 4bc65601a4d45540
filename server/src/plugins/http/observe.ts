import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { sendNotFound } from './errors'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const fromHere = (request: FastifyRequest) =>
  loopback.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined

/** Figures an alarm is set on, read when they are asked for; NaN when they cannot be. */
export type Figures = Record<string, { help: string; read(): Promise<number> }>

function addFigures(registry: Registry, figures: Figures) {
  for (const [name, { help, read }] of Object.entries(figures)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read().catch(() => NaN))
      },
    })
  }
}

/** One line a request with its route pattern, never its address, path values or headers; metrics for loopback only; health. */
export function installObservation(app: FastifyInstance, ready: () => Promise<void>, figures: Figures) {
  const registry = new Registry()
  addFigures(registry, figures)
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    if (request.routeOptions.config.operationId) {
      request.log.info(
        {
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
          role: request.person?.role ?? 'visitor',
        },
        'request',
      )
    }
    done()
  })

  const schema = { hide: true }
  app.get('/health/live', { schema }, async () => ({ status: 'ok' }))
  app.get('/health/ready', { schema }, async (_request, reply) => {
    try {
      await ready()
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'unavailable' })
    }
  })
  app.get('/metrics', { schema }, async (request, reply) => {
    if (!fromHere(request)) return sendNotFound(reply)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
