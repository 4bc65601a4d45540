import { isIP } from 'node:net'
import path from 'node:path'
import { readS3Settings } from './files/read-settings'
import type { S3Settings } from './files/s3-store'
import { AUDIT_KEEP_DAYS, LEAST_AUDIT_KEEP_DAYS } from './retention/retention-worker'
import { readWechatSettings } from './wechat/read-settings'
import type { WechatSettings } from './wechat/types'

/** How many proxies stand before the service, or which they are; the address they name is believed, nobody else's word is. */
export type TrustProxy = number | string[] | false

/** What the operator can set; read once from the environment. */
export type Settings = {
  host: string
  port: number
  dataDir: string
  databaseUrl: string | undefined
  region: string
  keysFile: string
  trustProxy: TrustProxy
  smsWebhook: string | undefined
  /** How long the audit trail is kept. */
  auditKeepDays: number
  wechat: WechatSettings | null
  /** Photos go there, else into DATA_DIR. */
  s3: S3Settings | null
  /** Codes on the page and demo accounts: only on a loopback HOST with the embedded database, and not behind a proxy. */
  demo: boolean
  webRoot: string
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

const isAddress = (text: string) => {
  const [address = '', bits, ...more] = text.split('/')
  const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

/** `1`: one proxy, whose last entry of X-Forwarded-For counts; or a list of addresses and CIDR blocks. */
function trustedProxies(text: string): TrustProxy {
  if (text === '' || text === '0') return false
  if (/^[1-9]$/.test(text)) return Number(text)
  const list = text.split(',').map((part) => part.trim())
  if (list.every(isAddress)) return list
  throw new RangeError(`TRUST_PROXY 应是代理的层数（1 到 9）或代理的地址，用逗号隔开，现在是 ${text}`)
}

function readAuditKeepDays(text: string | undefined): number {
  const days = text ? Number(text) : AUDIT_KEEP_DAYS
  if (Number.isInteger(days) && days >= LEAST_AUDIT_KEEP_DAYS && days <= 36_600) return days
  throw new RangeError(`AUDIT_KEEP_DAYS 应是 ${LEAST_AUDIT_KEEP_DAYS} 到 36600 的整数（天），现在是 ${text}`)
}

/** @throws RangeError naming the setting that cannot be used */
export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT 应是 0 到 65535 的整数，现在是 ${env.PORT}`)
  const host = env.HOST ?? '127.0.0.1'
  const dataDir = path.resolve(root, env.DATA_DIR ?? 'data')
  const databaseUrl = env.DATABASE_URL || undefined
  const trustProxy = trustedProxies(env.TRUST_PROXY?.trim() ?? '')
  return {
    host,
    port,
    dataDir,
    databaseUrl,
    region: env.REGION ?? 'demo',
    keysFile: env.KEYS_FILE ?? path.join(dataDir, 'keys.json'),
    trustProxy,
    auditKeepDays: readAuditKeepDays(env.AUDIT_KEEP_DAYS),
    smsWebhook: env.SMS_WEBHOOK_URL || undefined,
    wechat: readWechatSettings(env),
    s3: readS3Settings(env),
    demo: !databaseUrl && loopback.has(host) && trustProxy === false,
    webRoot: path.resolve(root, env.WEB_ROOT ?? 'dist/h5'),
  }
}
