import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { TrustProxy } from '../settings'
import { answerRouterError, installErrors } from './errors'
import { installJsonBodies } from './json-bodies'

/** A number a person can read out on the phone. */
const incident = () => {
  const drawn = randomUUID().toUpperCase()
  return `${drawn.slice(0, 4)}-${drawn.slice(4, 8)}`
}

/** The same for every reply, so written once: helmet would put it together again for each. */
const contentSecurity = (pictures: string | null) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${pictures ? ` ${pictures}` : ''}`,
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';')

/** Fastify takes a bare number for nobody: the hops are counted here, from our own end. */
const believed = (proxies: TrustProxy) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies

type Options = {
  trustProxy?: TrustProxy
  log: FastifyBaseLogger
  /** From what delay of the event loop on new requests are turned away with 503; 0 never does. */
  busyAfterMs?: number
}

/**
 * The bare server: errors, bodies, headers and what sheds load, before any route.
 * @param pictures origin that pictures come from besides our own
 */
export async function createServer(
  { trustProxy = false, log, busyAfterMs = 5_000 }: Options,
  pictures: string | null,
): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: incident,
    trustProxy: believed(trustProxy),
    exposeHeadRoutes: false,
    frameworkErrors: answerRouterError,
    bodyLimit: 64 * 1024,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: true, allErrors: true } },
  })
  installErrors(app)
  installJsonBodies(app)
  await app.register(helmet, {
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  })
  const policy = contentSecurity(pictures)
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('content-security-policy', policy)
    done()
  })
  await app.register(underPressure, { maxEventLoopDelay: busyAfterMs })
  return app
}
