import { permissionOf, permissions, type Scope } from '@contract/permissions'
import '@fastify/swagger'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Person } from '../ports'
import { Fault } from './fault'

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a visitor. */
    person: Person | null
    /** Which rows this operation lets the caller reach. */
    scope: Scope
  }
  interface FastifyContextConfig {
    operationId?: string
  }
}

type FindPerson = (token: string) => Promise<Person | null>

const bearer = (request: FastifyRequest) =>
  /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]

/** Everything below it must stand in the permission table. */
const API = '/api/v1/'

/** Signs of a person or a device, which anonymous operations must not even receive. */
const identifying = [
  'authorization',
  'on-behalf-of',
  'cookie',
  'x-device-id',
  'x-wx-openid',
  'x-wx-unionid',
  'x-wx-openid-encrypted',
]

async function admit(request: FastifyRequest, operationId: string, findPerson: FindPerson) {
  const forVisitors = permissionOf(operationId, 'visitor')
  if (forVisitors === 'own') {
    if (identifying.some((name) => request.headers[name] !== undefined)) throw new Fault('must_be_anonymous')
    request.scope = forVisitors
    return
  }
  const token = bearer(request)
  request.person = token ? await findPerson(token) : null
  const scope = request.person ? permissionOf(operationId, request.person.role) : forVisitors
  if (!scope && !request.person) throw new Fault('sign_in_needed')
  if (!scope) throw new Fault('not_found')
  request.scope = scope
}

/** Deny by default: a route that names no operation of the permission table does not start. Runs before the body is read. */
export function installAccess(app: FastifyInstance, findPerson: FindPerson) {
  app.decorateRequest('person', null)
  app.decorateRequest('scope', 'open')
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith(API)) return
    const operationId = route.schema?.operationId
    if (!operationId || !permissions[operationId])
      throw new Error(`${String(route.method)} ${route.url} is not in the permission table`)
    route.config = { ...route.config, operationId }
    const hook = (request: FastifyRequest) => admit(request, operationId, findPerson)
    route.onRequest = [hook, ...[route.onRequest ?? []].flat()]
  })
}

/** The signed-in caller. @throws Fault sign_in_needed, which the permission table has ruled out before */
export function personOf(request: FastifyRequest): Person {
  if (!request.person) throw new Fault('sign_in_needed')
  return request.person
}
