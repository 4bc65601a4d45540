import type { OpenedSession, SignInCode } from '@contract/account/schema'
import type { CommandInputs, NewComplaint, Receipt, TicketView } from '@contract/complaint/schema'
import { type DeskCommand, pathOf } from '@contract/complaint/states'
import type { HelpRequested, HelpView } from '@contract/helping/schema'
import { complaint, newKey } from '../builders'
import type { Service } from './service'

type Sending = { token?: string; body?: unknown; headers?: Record<string, string> }

/** The demo district's staff, by what they are; any other phone becomes a citizen by signing in. */
export const staffPhones = {
  dispatcher: '19900001001',
  otherDispatcher: '19900001002',
  handler: '19900002001',
  head: '19900002002',
  otherHandler: '19900002003',
  otherHead: '19900002004',
  supervisor: '19900003001',
  administrator: '19900009001',
} as const
export type Staff = keyof typeof staffPhones

let citizens = 0
/** A phone nobody has used before: codes are given only once a minute for each. */
export const newPhone = () => `198${String(10_000_000 + ++citizens)}`

export type Api = ReturnType<typeof createApi>

/** The service as its other clients see it, for what happens before a journey begins and for looking at what it left. */
export function createApi({ url }: Service) {
  const sessions = new Map<string, Promise<OpenedSession>>()

  async function send<Body>(method: string, path: string, { token, body, headers }: Sending = {}): Promise<Body> {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as Body
  }

  async function signIn(phone: string): Promise<OpenedSession> {
    const { demoCode } = await send<SignInCode>('POST', '/sign-in/codes', { body: { phone } })
    return send<OpenedSession>('POST', '/sign-in/sessions', { body: { phone, smsCode: demoCode } })
  }
  /** One sign-in a phone, shared by all who ask for it. */
  function sessionOf(phone: string): Promise<OpenedSession> {
    const known = sessions.get(phone) ?? signIn(phone)
    sessions.set(phone, known)
    return known
  }
  const tokenOf = async (phone: string) => (await sessionOf(phone)).token
  const asStaff = async (who: Staff) => ({ token: await tokenOf(staffPhones[who]) })

  return {
    send,
    sessionOf,
    tokenOf,
    asStaff,
    /** The consent of somebody new whom this person helps. */
    async helps(phone: string): Promise<string> {
      const token = await tokenOf(phone)
      const body = { phone: newPhone(), relation: 'child', days: 30 }
      const asked = await send<HelpRequested>('POST', '/helping/requests', { token, body })
      const code = { smsCode: asked.demoCode }
      const path = `/helping/requests/${asked.id}/confirmation`
      return (await send<HelpView>('POST', path, { token, body: code })).id
    },
    async file(phone: string, changes: Partial<NewComplaint> = {}): Promise<Receipt> {
      const headers = { 'idempotency-key': newKey() }
      return send<Receipt>('POST', '/complaints', { token: await tokenOf(phone), body: complaint(changes), headers })
    },
    async ticket(number: string, who: Staff = 'dispatcher'): Promise<TicketView> {
      return send<TicketView>('GET', `/desk/tickets/${number}`, await asStaff(who))
    },
    /** One command of a desk, on the version it has just read. */
    async act<C extends DeskCommand>(who: Staff, number: string, command: C, input: CommandInputs[C]) {
      const { token } = await asStaff(who)
      const { version } = await send<TicketView>('GET', `/desk/tickets/${number}`, { token })
      const headers = { 'if-match': `"${version}"`, 'idempotency-key': newKey() }
      return send<TicketView>('POST', `/desk/tickets/${number}/${pathOf(command)}`, { token, body: input, headers })
    },
  }
}
