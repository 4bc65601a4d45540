import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MessageKind } from '@contract/wechat/labels'
import type { World } from '../../server/src/plugins/wechat/calls'
import type { WechatTemplates } from '../../server/src/plugins/wechat/types'
import { createWechat } from '../../server/src/plugins/wechat/wechat-port'

/** How the double can be in trouble: no reply, a broken one, an error of the server, or an error number for one call. */
type Trouble = 'hangs' | 'breaks' | 'fails' | { call: string; errcode: number; times: number }
export type SentMessage = { touser: string; template_id: string; page: string; data: Record<string, { value: string }> }

const APP = { appId: 'wxdouble00000001', secret: 'double-secret-never-logged' }
const fields = { character_string1: 'number', phrase2: 'state', time3: 'time', thing4: 'tip' } as const
const templates: WechatTemplates = Object.fromEntries(
  (['accepted', 'asked', 'replied', 'due'] satisfies MessageKind[]).map((kind) => [
    kind,
    { id: `template-${kind}`, fields },
  ]),
)

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const part of request) text += String(part)
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}

/** api.weixin.qq.com as far as the service needs it, on a port of this machine. */
export async function startWechatDouble() {
  const logins = new Map<string, string>()
  const phones = new Map<string, { purePhoneNumber: string; countryCode: string }>()
  const used = new Set<string>()
  const refusing = new Set<string>()
  const sent: SentMessage[] = []
  const calls: string[] = []
  let tokens = 0
  let validToken = ''
  let trouble: Trouble | null = null

  const once = <T>(from: Map<string, T>, code: string): T | { errcode: number } => {
    const value = from.get(code)
    if (value === undefined) return { errcode: 40029 }
    if (used.has(code)) return { errcode: 40163 }
    used.add(code)
    return value
  }
  const failed = (value: unknown): value is { errcode: number } =>
    typeof value === 'object' && value !== null && 'errcode' in value

  function answer(url: URL, body: Record<string, unknown>): object {
    if (typeof trouble === 'object' && trouble?.call === url.pathname && trouble.times > 0) {
      trouble.times -= 1
      return { errcode: trouble.errcode, errmsg: 'double in trouble' }
    }
    if (url.pathname === '/cgi-bin/stable_token') {
      if (body.appid !== APP.appId || body.secret !== APP.secret) return { errcode: 40125 }
      validToken ||= `token-${(tokens += 1)}`
      return { access_token: validToken, expires_in: 7200 }
    }
    if (url.pathname === '/sns/jscode2session') {
      if (url.searchParams.get('secret') !== APP.secret) return { errcode: 40125 }
      const openid = once(logins, url.searchParams.get('js_code') ?? '')
      return failed(openid) ? openid : { openid, session_key: 'c2Vzc2lvbi1rZXktbmV2ZXIta2VwdA==' }
    }
    if (url.searchParams.get('access_token') !== validToken) return { errcode: 42001 }
    if (url.pathname === '/wxa/business/getuserphonenumber') {
      const info = once(phones, String(body.code))
      return failed(info) ? info : { errcode: 0, phone_info: info }
    }
    const message = body as SentMessage
    if (refusing.has(message.touser)) return { errcode: 43101 }
    sent.push(message)
    return { errcode: 0 }
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://double')
    const body = await bodyOf(request)
    calls.push(url.pathname)
    if (trouble === 'hangs') return
    if (trouble === 'fails') return response.writeHead(502).end()
    response.setHeader('content-type', 'application/json')
    return response.end(trouble === 'breaks' ? '<html>' : JSON.stringify(answer(url, body)))
  }

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    app: APP,
    sent,
    calls,
    refusing,
    /** A wx.login code of this person. */
    login: (code: string, openid: string) => void logins.set(code, openid),
    /** A code of the phone number button. */
    phone: (code: string, purePhoneNumber: string, countryCode = '86') =>
      void phones.set(code, { purePhoneNumber, countryCode }),
    /** What was handed out is over, as when the secret's owner asks for a new one. */
    endToken: () => void (validToken = ''),
    tokensGiven: () => tokens,
    inTrouble: (next: Trouble | null) => void (trouble = next),
    /** For `startApp`. */
    port: (world: Omit<World, 'fetch'>) =>
      createWechat({ ...APP, base, templates, state: 'formal' }, { ...world, fetch, patienceMs: 400 }),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
export type WechatDouble = Awaited<ReturnType<typeof startWechatDouble>>
