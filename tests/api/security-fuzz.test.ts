import { Problem } from '@contract/common/schema'
import { type Audience, permissionOf } from '@contract/permissions'
import fc from 'fast-check'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { newLookupCode } from '../support/builders'
import { anyCursor, anyRequest, type Known } from '../support/any-request'
import { driveTo, fileAnonymously, newAddress, openDesks } from '../support/journeys'
import { type JsonSchema, type Operation, readOperations } from '../support/operations'
import { asCitizen, asStaff, type Caller, visitor } from '../support/people'
import { prepareProblems } from '../support/neighbour-rows'
import { albumOf } from '../support/photos'
import { inAudit } from '../support/runs'
import { startApp, type TestApp } from '../support/start-app'
import { startWechatDouble, type WechatDouble } from '../support/wechat-double'

const RUNS = inAudit ? 100 : 12
jest.setTimeout(RUNS * 15_000)
const ofServer = createRequire(join(__dirname, '..', '..', 'server', 'package.json'))
type Validate = (body: unknown) => boolean
type Ajv = { compile(schema: JsonSchema): Validate & { errors?: unknown }; errorsText(errors: unknown): string }
const { Ajv2020 } = ofServer('ajv/dist/2020') as { Ajv2020: new (options: object) => Ajv }
const addFormats = ofServer('ajv-formats') as (ajv: Ajv) => void

const ajv = new Ajv2020({ strict: false })
addFormats(ajv)
const validators = new Map<JsonSchema, ReturnType<Ajv['compile']>>()
function misfit(schema: JsonSchema, body: unknown): string | null {
  const validate = validators.get(schema) ?? ajv.compile(schema)
  validators.set(schema, validate)
  return validate(body) ? null : ajv.errorsText(validate.errors)
}

let app: TestApp
let wechat: WechatDouble
let operations: Operation[]
let callers: [Audience, Caller][]
let known: Known

beforeAll(async () => {
  wechat = await startWechatDouble()
  app = await startApp({ wechat: (world) => wechat.port(world) })
  operations = await readOperations(app)
  const citizen = await asCitizen(app)
  const desks = await openDesks(app)
  const states = [
    'pending',
    'accepted',
    'dispatched',
    'objected',
    'handling',
    'awaiting',
    'replied',
    'closed',
    'refused',
    'withdrawn',
  ] as const
  const numbers: string[] = []
  for (const state of states) numbers.push((await driveTo(app, state, { citizen, desks, type: 'report' })).number)
  const codes = [(await fileAnonymously(app)).code, (await fileAnonymously(app)).code, newLookupCode()]
  const photo = await albumOf(app, citizen).add()
  const { rows } = await app.db.query<{ id: string }>('select id from session limit 3')
  const { shown } = await prepareProblems(app)
  known = { numbers, ids: [...rows.map(({ id }) => id), photo.id, shown], codes }
  callers = [
    ['citizen', citizen],
    ...(Object.entries(desks) as [Audience, Caller][]),
    ['administrator', await asStaff(app, 'administrator')],
    ['visitor', visitor(app)],
  ]
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})

/** What is wrong with a reply, or null. */
function fault(
  operation: Operation,
  reply: { status: number; body: unknown; text: string; headers: Record<string, unknown> },
): string | null {
  if (reply.status >= 500) return `${reply.status} ${app.log.lines.at(-2)}`
  if (reply.status === 204) return reply.text === '' ? null : 'a body with 204'
  const documented = operation.responses[String(reply.status)]
  if (reply.status >= 400) {
    if (!String(reply.headers['content-type']).startsWith('application/problem+json')) return 'no problem+json'
    return misfit(documented ?? (Problem as unknown as JsonSchema), reply.body)
  }
  // A file, such as a calendar, is the text itself.
  const said = /json/.test(String(reply.headers['content-type'])) ? reply.body : reply.text
  return documented ? misfit(documented, said) : `undocumented status ${reply.status}`
}

test('whatever is sent, no operation fails inside, and every reply is as the document says', async () => {
  const statuses = new Map<string, Set<number>>()
  for (const operation of operations) {
    const anonymous = operation.path.includes('/anonymous/')
    // Whoever signed out would be only a visitor afterwards; the others go on.
    const some = callers.filter(([who]) => (anonymous || operation.id === 'signOut' ? who === 'visitor' : true))
    const allowed = some.filter(([who]) => permissionOf(operation.id, who) !== null)
    const seen = new Set<number>()
    await fc.assert(
      fc.asyncProperty(anyRequest(operation, known), fc.nat(5), fc.nat(41), async (request, luck, who) => {
        const among = luck > 0 && allowed.length > 0 ? allowed : some
        const [, caller] = among[who % among.length]!
        const reply = await caller.send<unknown>(operation.method, request.path, {
          body: request.body,
          headers: request.headers,
          address: newAddress(),
        })
        seen.add(reply.status)
        expect(fault(operation, reply)).toBeNull()
      }),
      { numRuns: anonymous ? RUNS : 2 * RUNS },
    )
    statuses.set(operation.id, seen)
  }
  const all = new Set([...statuses.values()].flatMap((seen) => [...seen]))
  for (const status of [200, 201, 202, 401, 404, 409, 412, 422]) expect([...all]).toContain(status)
})

test('a made-up cursor is refused or finds nothing; it never breaks a list', async () => {
  const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'))
  expect(lists.length).toBeGreaterThanOrEqual(6)
  await fc.assert(
    fc.asyncProperty(anyCursor, async (cursor) => {
      for (const operation of lists) {
        for (const caller of callers.map(([, each]) => each)) {
          const reply = await caller.send<unknown>(
            'GET',
            `${operation.path}?cursor=${cursor}${operation.id === 'listTickets' ? '&queue=all' : ''}`,
          )
          if (reply.status === 404 || reply.status === 401) continue
          expect([200, 400, 422]).toContain(reply.status)
          expect(fault(operation, reply)).toBeNull()
        }
      }
    }),
    { numRuns: 4 * RUNS },
  )
})
