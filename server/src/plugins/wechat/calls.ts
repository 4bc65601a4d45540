import type { FastifyBaseLogger } from 'fastify'

export type WechatReply = Record<string, unknown> & { errcode: number }
export type World = {
  fetch: typeof fetch
  clock: () => Date
  log: Pick<FastifyBaseLogger, 'warn'>
  patienceMs?: number
}

/** WeChat did not answer, or not in a way that can be read. */
export class WechatSilent extends Error {
  constructor() {
    super('wechat did not answer')
    this.name = 'WechatSilent'
  }
}

/** Codes of a token that is over before its time, or that another holder of the secret has replaced. */
const tokenOver = [40001, 40014, 42001]
const EARLY_MS = 300_000
const PATIENCE_MS = 8_000

/**
 * Calls of api.weixin.qq.com. Addresses carry the secret and the token, and bodies openids: neither ever reaches the log, only the
 * name of the call and WeChat's error number.
 */
export function createCalls(app: { appId: string; secret: string; base: string }, world: World) {
  const { clock, log, patienceMs = PATIENCE_MS } = world
  let token: { value: string; until: number } | null = null

  async function call(path: string, query: Record<string, string>, body?: object): Promise<WechatReply> {
    const url = new URL(path, app.base)
    url.search = new URLSearchParams(query).toString()
    const reply = await world
      .fetch(url, {
        ...(body
          ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
          : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as Record<string, unknown>) : null))
      .catch(() => null)
    if (typeof reply !== 'object' || reply === null) {
      log.warn({ call: path }, 'wechat did not answer')
      throw new WechatSilent()
    }
    const errcode = Number(reply.errcode ?? 0)
    if (errcode !== 0) log.warn({ call: path, errcode }, 'wechat refused a call')
    return { ...reply, errcode }
  }

  /** The stable token is the same for every copy of the service, so each may ask for it. */
  async function accessToken(): Promise<string> {
    if (token && token.until > clock().getTime()) return token.value
    const reply = await call(
      '/cgi-bin/stable_token',
      {},
      {
        grant_type: 'client_credential',
        appid: app.appId,
        secret: app.secret,
        force_refresh: false,
      },
    )
    if (typeof reply.access_token !== 'string') throw new WechatSilent()
    const lives = Number(reply.expires_in ?? 0) * 1000
    token = { value: reply.access_token, until: clock().getTime() + Math.max(lives - EARLY_MS, lives / 2) }
    return token.value
  }

  return {
    call,
    /** With the access token; asked for once more when WeChat says it is over. */
    async withToken(path: string, body: object): Promise<WechatReply> {
      const first = await call(path, { access_token: await accessToken() }, body)
      if (!tokenOver.includes(first.errcode)) return first
      token = null
      return call(path, { access_token: await accessToken() }, body)
    },
  }
}
