import type { Problem } from '@contract/common/schema'
import type { CaseView, CommandInputs, TicketView } from '@contract/complaint/schema'
import { type CitizenCommand, type DeskCommand, pathOf } from '@contract/complaint/states'
import { randomBytes } from 'node:crypto'
import { accountRepository } from '../../server/src/modules/account/repository'
import { sha256 } from '../../server/src/plugins/crypto/vault'
import { newKey } from './builders'
import { type Name, phones, type TestApp } from './start-app'

type Method = 'GET' | 'POST' | 'DELETE' | 'PUT' | 'PATCH'
export type Sending = { body?: unknown; headers?: Record<string, string>; address?: string }
export type Reply<Body> = { status: number; body: Body; text: string; headers: Record<string, unknown> }

/** Sends one request and reads the reply; `Body` is what the test expects to find. */
export async function send<Body = Problem>(
  app: TestApp,
  method: Method,
  path: string,
  sending: Sending = {},
): Promise<Reply<Body>> {
  const { body, headers = {}, address } = sending
  const reply = await app.server.inject({
    method,
    url: path.startsWith('/api') ? path : `/api/v1${path}`,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined
      ? {}
      : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    ...(address === undefined ? {} : { remoteAddress: address }),
  })
  const json = reply.payload !== '' && /json/.test(String(reply.headers['content-type']))
  return {
    status: reply.statusCode,
    body: (json ? JSON.parse(reply.payload) : null) as Body,
    text: reply.payload,
    headers: reply.headers,
  }
}

export class Refusal extends Error {
  constructor(readonly reply: Reply<Problem>) {
    super(`${reply.status} ${reply.text}`)
  }
}

/** The body of a reply that must have gone well. */
export function ok<Body>(reply: Reply<Body>): Body {
  if (reply.status >= 400) throw new Refusal(reply as unknown as Reply<Problem>)
  return reply.body
}

export type Caller = {
  token: string | null
  send<Body = Problem>(method: Method, path: string, sending?: Sending): Promise<Reply<Body>>
}

const callerWith = (app: TestApp, token: string | null): Caller => ({
  token,
  send: (method, path, sending = {}) =>
    send(app, method, path, {
      ...sending,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...sending.headers },
    }),
})

/** A person with a session of their own, put into the database as signing in would. */
export async function signedIn(app: TestApp, phone: string): Promise<Caller> {
  const accounts = accountRepository(app.db)
  const { vault, clock } = app.ports
  const account = await accounts.insertOnce({
    role: 'citizen',
    unit: null,
    staffNo: null,
    phoneIndex: vault.index('phone', phone),
    phoneSealed: vault.seal(phone, 'account.phone'),
    at: clock(),
  })
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(clock().getTime() + 400 * 86_400_000)
  await accounts.insertSession({
    accountId: account.id,
    tokenHash: sha256(token),
    client: '其他设备',
    at: clock(),
    expiresAt,
  })
  return callerWith(app, token)
}

export type Citizen = Caller & {
  give<C extends CitizenCommand>(
    number: string,
    command: C,
    input: CommandInputs[C],
    key?: string,
  ): Promise<Reply<CaseView>>
  read(number: string): Promise<CaseView>
}

export async function asCitizen(app: TestApp, who: '甲' | '乙' | { phone: string } = '甲'): Promise<Citizen> {
  const caller = await signedIn(app, typeof who === 'string' ? phones[who] : who.phone)
  return {
    ...caller,
    give: (number, command, input, key = newKey()) =>
      caller.send('POST', `/complaints/${number}/${pathOf(command)}`, {
        body: input,
        headers: { 'idempotency-key': key },
      }),
    read: async (number) => ok(await caller.send<CaseView>('GET', `/complaints/${number}`)),
  }
}

export type Staff = Caller & {
  /** Decides on the version it has just read. */
  give<C extends DeskCommand>(number: string, command: C, input: CommandInputs[C]): Promise<Reply<TicketView>>
  read(number: string): Promise<TicketView>
}

export async function asStaff(app: TestApp, who: Exclude<Name, '甲' | '乙'>): Promise<Staff> {
  const caller = await signedIn(app, phones[who])
  const read = async (number: string) => ok(await caller.send<TicketView>('GET', `/desk/tickets/${number}`))
  return {
    ...caller,
    read,
    async give(number, command, input) {
      const headers = { 'if-match': `"${(await read(number)).version}"`, 'idempotency-key': newKey() }
      return caller.send('POST', `/desk/tickets/${number}/${pathOf(command)}`, { body: input, headers })
    },
  }
}

/** Somebody with a 查询码 and nothing else, or photos of a draft besides; every one comes from an address of their own. */
export function withCode(app: TestApp, code: string, capability?: string) {
  const address = `10.${byte()}.${byte()}.${byte()}`
  const headers = { 'lookup-code': code, ...(capability === undefined ? {} : { 'draft-capability': capability }) }
  return {
    read: () => send<CaseView>(app, 'GET', '/anonymous/complaint', { headers, address }),
    give: <C extends CitizenCommand>(command: C, input: CommandInputs[C], key = newKey()) =>
      send<CaseView>(app, 'POST', `/anonymous/complaint/${pathOf(command)}`, {
        body: input,
        headers: { ...headers, 'idempotency-key': key },
        address,
      }),
  }
}

const byte = () => randomBytes(1)[0]!

export const visitor = (app: TestApp): Caller => callerWith(app, null)
