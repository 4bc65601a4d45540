import path from 'node:path'

/** What the operator can set; read once from the environment. */
export type Settings = {
  host: string
  port: number
  dataDir: string
  databaseUrl: string | undefined
  region: string
  keysFile: string
  trustProxy: boolean
  smsWebhook: string | undefined
  /** Codes on the page and demo accounts: only on a loopback HOST with the embedded database, and not behind a proxy. */
  demo: boolean
  webRoot: string
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** @throws RangeError naming the setting that cannot be used */
export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT 应是 0 到 65535 的整数，现在是 ${env.PORT}`)
  const host = env.HOST ?? '127.0.0.1'
  const dataDir = path.resolve(root, env.DATA_DIR ?? 'data')
  const databaseUrl = env.DATABASE_URL || undefined
  const trustProxy = env.TRUST_PROXY === '1'
  return {
    host,
    port,
    dataDir,
    databaseUrl,
    region: env.REGION ?? 'demo',
    keysFile: env.KEYS_FILE ?? path.join(dataDir, 'keys.json'),
    trustProxy,
    smsWebhook: env.SMS_WEBHOOK_URL || undefined,
    demo: !databaseUrl && loopback.has(host) && !trustProxy,
    webRoot: path.resolve(root, env.WEB_ROOT ?? 'dist/h5'),
  }
}
