import { type Audience, permissionOf, permissions } from '@contract/permissions'
import { roles } from '@contract/account/labels'
import fastify from 'fastify'
import { installAccess } from '../../server/src/plugins/http/access'
import { installErrors } from '../../server/src/plugins/http/errors'
import { anonymousComplaint, complaint, inputs, newKey, newLookupCode } from '../support/builders'
import { helpBodies, prepareHelp } from '../support/help-rows'
import { driveTo, fileAnonymously, newAddress, openDesks } from '../support/journeys'
import { inputFor, type Operation, readOperations } from '../support/operations'
import { neighbourBodies, prepareProblems } from '../support/neighbour-rows'
import { asCitizen, asStaff, type Caller, ok, type Reply, signedIn, visitor } from '../support/people'
import { preparePhotos } from '../support/photo-rows'
import { phones, startApp, type TestApp } from '../support/start-app'
import { prepareTools, toolBodies } from '../support/tool-rows'
import { startWechatDouble, type WechatDouble } from '../support/wechat-double'

jest.setTimeout(120_000)

type Row = 'own' | 'other' | 'missing'
const rows: Row[] = ['own', 'other', 'missing']
const audiences: Audience[] = ['visitor', ...roles]
const MISSING = { number: '202611249901020000000', id: '00000000-0000-4000-8000-000000000000' }

let app: TestApp
let wechat: WechatDouble
let operations: Operation[]
let callers: Record<Audience, Caller>
let numbers: Record<Row, string>
let codes: Record<Row, string>
let reveals: Record<'dispatcher' | 'otherDispatcher', string>
let help: Awaited<ReturnType<typeof prepareHelp>>
let tools: Awaited<ReturnType<typeof prepareTools>>
let problems: Awaited<ReturnType<typeof prepareProblems>>
let photos: Awaited<ReturnType<typeof preparePhotos>>

beforeAll(async () => {
  wechat = await startWechatDouble()
  app = await startApp({ wechat: (world) => wechat.port(world) })
  operations = await readOperations(app)
  const desks = await openDesks(app)
  callers = {
    visitor: visitor(app),
    citizen: await asCitizen(app, '甲'),
    ...desks,
    administrator: await asStaff(app, 'administrator'),
  }
  const own = await driveTo(app, 'handling')
  const other = await driveTo(app, 'accepted', { citizen: await asCitizen(app, '乙'), identity: 'confidential' })
  ok(await desks.dispatcher.give(other.number, 'dispatch', { ...inputs.dispatch, unit: 'beimen' }))
  numbers = { own: own.number, other: other.number, missing: MISSING.number }
  codes = { own: (await fileAnonymously(app)).code, other: (await fileAnonymously(app)).code, missing: newLookupCode() }
  photos = await preparePhotos(app)
  problems = await prepareProblems(app)
  tools = await prepareTools(app)
  help = await prepareHelp(app)
  const asked = async (staff: Caller) => {
    const body = { field: 'name', reasonCode: 'verify', reason: '核实发生地点和具体的情况' }
    return ok(
      await staff.send<{ id: string }>('POST', `/desk/tickets/${other.number}/reveals`, {
        body,
        headers: { 'idempotency-key': newKey() },
      }),
    ).id
  }
  reveals = {
    dispatcher: await asked(desks.dispatcher),
    otherDispatcher: await asked(await asStaff(app, 'otherDispatcher')),
  }
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})

const fresh = {
  ...toolBodies,
  ...helpBodies,
  ...neighbourBodies,
  fileComplaint: () => complaint(),
  fileAnonymousComplaint: () => anonymousComplaint(),
  requestSignInCode: () => ({ phone: `1992${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}` }),
  signIn: () => ({ phone: '19920000000', smsCode: '000000' }),
  signInByWechat: () => ({ loginCode: 'made-up' }),
  bindWechat: () => ({ bindTicket: 'k1.made-up.made-up.made-up', phoneCode: 'made-up' }),
  bindOwnWechat: () => ({ loginCode: 'made-up' }),
  consentToMessages: () => ({ kinds: ['accepted'] }),
  remindOfRight: () => ({ kind: 'rate', on: false }),
  readNotifications: () => ({ upTo: '0' }),
  requestReveal: () => ({ field: 'name', reasonCode: 'verify', reason: '核实发生地点和具体的情况' }),
  decideReveal: () => ({ grant: false, reason: '没有必要查看' }),
  openReveal: () => ({}),
} as Record<string, () => object>
const queries: Record<string, string> = {
  listPromises: '?filter=open',
  listTickets: '?queue=all',
  previewDeadlines: '?category=0101',
}

/** Of which the head of this test has the first. */
const units: Record<Row, string> = { own: 'urban-management', other: 'beimen', missing: 'nowhere' }

async function sessionOf(phone: string): Promise<string> {
  const caller = await signedIn(app, phone)
  const list = ok(await caller.send<{ items: { id: string; current: boolean }[] }>('GET', '/me/sessions'))
  return list.items.find(({ current }) => current)!.id
}

async function idFor(operation: Operation, audience: Audience, row: Row): Promise<string> {
  if (row === 'missing') return MISSING.id
  if (help.isOne(operation)) return help.idFor(operation, row)
  if (operation.id !== 'revokeSession') return row === 'own' ? reveals.dispatcher : reveals.otherDispatcher
  const own = audience === 'visitor' || audience === 'citizen' ? phones.甲 : phones[audience]
  return sessionOf(row === 'own' ? own : phones.乙)
}

type Spoiled = { body?: unknown; headers?: Record<string, string> }
async function call(
  operation: Operation,
  audience: Audience,
  row: Row,
  spoiled: Spoiled = {},
): Promise<Reply<{ code?: string }>> {
  const caller =
    operation.id === 'signOut' && audience !== 'visitor'
      ? await signedIn(app, audience === 'citizen' ? phones.乙 : phones[audience])
      : callers[audience]
  const { id, query } =
    photos.isOne(operation) && row !== 'missing'
      ? await photos.pathFor(operation, callers[audience], row)
      : tools.isOne(operation) && row !== 'missing'
        ? await tools.pathFor(operation, audience, row)
        : problems.isOne(operation) && row !== 'missing'
          ? problems.pathFor(row)
          : { id: await idFor(operation, audience, row), query: queries[operation.id] ?? '' }
  const path =
    operation.path
      .replace('{number}', numbers[row])
      .replace('{id}', id)
      .replace('{size}', 'full')
      .replace('{unit}', units[row]) + query
  const values: Record<string, string> = {
    'idempotency-key': newKey(),
    'if-match': '"1"',
    'lookup-code': codes[row],
    'draft-capability': photos.capability,
  }
  const headers = Object.fromEntries(
    operation.headers.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Record<string, string>
  const form = operation.id.startsWith('upload') ? photos.form : null
  if (form) headers['content-type'] = form.type
  const plain = () => fresh[operation.id]?.() ?? inputFor(operation.id)
  const body = operation.body === null ? undefined : (form?.body ?? plain())
  return caller.send(operation.method, path, { body, headers, address: newAddress(), ...spoiled })
}

const refused = [400, 401, 403, 404]
const without = ({ text, status, headers }: Reply<unknown>) => {
  const { date: _date, 'content-length': _length, ...rest } = headers
  return JSON.stringify({ status, rest, text: text.replace(/"requestId":"[^"]*"/, '') })
}

/** What the permission table promises for one call: the code of a refusal, or that it is reached. */
function promised(operation: Operation, audience: Audience, row: Row): string {
  const scope = permissionOf(operation.id, audience)
  if (permissionOf(operation.id, 'visitor') === 'own') {
    if (audience !== 'visitor') return 'must_be_anonymous'
    if (operation.path.includes('{id}')) return row === 'own' ? 'reached' : 'not_found'
    return row === 'missing' && operation.headers.includes('lookup-code') ? 'lookup_code_unknown' : 'reached'
  }
  if (scope === null) return audience === 'visitor' ? 'sign_in_needed' : 'not_found'
  if (!/\{(number|id|unit)\}/.test(operation.path)) return 'reached'
  if (row === 'missing') return 'not_found'
  // Its address alone opens a file, and one address opens one file.
  if (operation.id === 'getPhotoFile' || operation.id === 'openExport') return row === 'own' ? 'reached' : 'not_found'
  const foreign = row === 'other' && (scope !== 'all' || operation.id === 'openReveal')
  return foreign ? 'not_found' : 'reached'
}

test('the published document and the permission table name the same operations', () => {
  expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(permissions).sort())
})

test('every operation × every role × own, another’s, missing is as the table says', async () => {
  const wrong: string[] = []
  for (const operation of operations) {
    for (const audience of audiences) {
      for (const row of rows) {
        const reply = await call(operation, audience, row)
        const found = refused.includes(reply.status)
          ? (reply.body.code ?? '?')
          : reply.status < 500
            ? 'reached'
            : String(reply.status)
        const expected = promised(operation, audience, row)
        if (found !== expected) wrong.push(`${operation.id} ${audience} ${row}: ${found}, not ${expected}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('forbidden and missing cannot be told apart by a single byte, whatever is sent along', async () => {
  const wrong: string[] = []
  const spoils: Spoiled[] = [{}, { body: {} }, { body: '{"' }, { headers: {} }]
  for (const operation of operations.filter(({ path }) => /\{(number|id|unit)\}/.test(path))) {
    for (const audience of audiences.filter(
      (each) => each !== 'visitor' && promised(operation, each, 'other') === 'not_found',
    )) {
      for (const spoiled of operation.body ? spoils : [{}]) {
        const [other, missing] = [
          await call(operation, audience, 'other', spoiled),
          await call(operation, audience, 'missing', spoiled),
        ]
        if (without(other) !== without(missing))
          wrong.push(`${operation.id} ${audience} ${JSON.stringify(spoiled)}: ${other.text} ${missing.text}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('a path that does not exist answers like a record that does not', async () => {
  const [nowhere, forbidden] = [
    await callers.citizen.send('GET', '/nothing/here'),
    await callers.citizen.send('GET', `/desk/tickets/${numbers.own}`),
  ]
  expect(nowhere.text.replace(/"requestId":"[^"]*"/, '')).toBe(forbidden.text.replace(/"requestId":"[^"]*"/, ''))
})

test('staff of the reported unit get the same 404 at every operation on the ticket', async () => {
  const wrong: string[] = []
  const reported = {
    dispatcher: 'desk-12345',
    handler: 'urban-management',
    head: 'urban-management',
    supervisor: 'supervision',
  } as const
  for (const [audience, aboutUnit] of Object.entries(reported) as [keyof typeof reported, string][]) {
    const { number } = await driveTo(app, 'pending', { aboutUnit })
    const known = numbers.own
    numbers.own = number
    for (const operation of operations.filter(
      ({ id, path }) => path.startsWith('/api/v1/desk/tickets/{number}') && permissionOf(id, audience),
    )) {
      const reply = await call(operation, audience, 'own')
      if (without(reply) !== without(await call(operation, audience, 'missing')))
        wrong.push(`${operation.id} ${audience}: ${reply.text}`)
    }
    numbers.own = known
  }
  expect(wrong).toEqual([])
})

test.each([undefined, 'notInTheTable'])(
  'a service with a route whose operation is %p does not start',
  async (operationId) => {
    const server = fastify()
    installErrors(server)
    installAccess(server, async () => null)
    expect(() =>
      server.get('/api/v1/leak', { schema: operationId ? { operationId } : {} }, async () => 'secret'),
    ).toThrow(/not in the permission table/)
    await server.close()
  },
)
