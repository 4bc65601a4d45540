import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { describeFailure, isOutOfService } from '../db/failure'
import { Fault, problemOf } from './fault'
import { validationFault } from './validation'

const RETRY_SECONDS = 10

const byFastifyCode: Record<string, Fault['code']> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_UNDER_PRESSURE: 'unavailable',
}

/** Text that PostgreSQL cannot read as an instant, number or uuid: a made-up value that no schema of ours has stopped. */
const unreadable = new Set(['22P02', '22007', '22008', '22003'])

function faultOf(error: FastifyError | Fault, request: FastifyRequest): Fault | null {
  if (error instanceof Fault) return error
  if (error.validation) return validationFault(error.validation, error.validationContext ?? 'body', request.body)
  if (unreadable.has(error.code)) {
    // Only the code: the sentence of PostgreSQL quotes the value.
    request.log.warn(
      { operation: request.routeOptions.config.operationId, code: error.code },
      'value unreadable to the database',
    )
    return new Fault('malformed_request')
  }
  if (isOutOfService(error)) {
    request.log.error(describeFailure(error), 'the database is out of service')
    return new Fault('unavailable', [], RETRY_SECONDS)
  }
  const known = byFastifyCode[error.code]
  if (known) return new Fault(known)
  const status = error.statusCode ?? 500
  if (status === 404) return new Fault('not_found')
  return status >= 400 && status < 500 ? new Fault('malformed_request') : null
}

function send(reply: FastifyReply, fault: Fault) {
  if (fault.retryAfterSeconds) void reply.header('retry-after', Math.ceil(fault.retryAfterSeconds))
  void reply
    .code(fault.statusCode)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
  return reply.send(problemOf(fault, reply.request.id))
}

/** The one place that turns a failure into problem+json; 5xx says nothing of what is inside. */
export function installErrors(app: FastifyInstance) {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const fault = faultOf(error, request)
    if (fault) return send(reply, fault)
    request.log.error({ name: error.name, code: error.code, stack: error.stack }, 'request failed')
    return send(reply, new Fault('internal'))
  })
}

/** Addresses the router cannot read never come to the handler above. */
export const answerRouterError = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
  void send(reply, new Fault(error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'not_found' : 'malformed_request'))

export const sendNotFound = (reply: FastifyReply) => send(reply, new Fault('not_found'))
