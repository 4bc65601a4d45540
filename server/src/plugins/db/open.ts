import { Client } from 'pg'
import { StartupError } from '../../process/startup-error'
import { startEmbedded } from './embedded/start-embedded'
import type { DbLog } from './types'

type Options = {
  dataDir: string
  /** Any PostgreSQL from 15 on; without it the embedded one runs in dataDir. */
  databaseUrl?: string | undefined
  log: DbLog
  /** The embedded database died and would not come back. */
  giveUp?: (error: Error) => void
}

export type OpenedDatabase = { url: string; embedded: boolean; close(): Promise<void> }

const OLDEST = 150_000

/** The database of this service, ready for connections. Throws StartupError with what the operator should do. */
export async function openDatabase({ dataDir, databaseUrl, log, giveUp }: Options): Promise<OpenedDatabase> {
  if (databaseUrl) {
    await requireSupported(databaseUrl)
    return { url: databaseUrl, embedded: false, close: async () => {} }
  }
  const { url, close } = await startEmbedded({ dataDir, log, giveUp: giveUp ?? endProcess(log) })
  return { url, embedded: true, close }
}

const endProcess = (log: DbLog) => (error: Error) => {
  log.error({ reason: error.message }, '数据库停了，也没能重新启动，服务退出。 The database is lost, the service ends.')
  process.exit(1)
}

async function requireSupported(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  const found = await connectAndAsk(client)
  if (found.number >= OLDEST) return
  throw new StartupError(
    `DATABASE_URL 指向的 PostgreSQL 是 ${found.version}，需要 15 或更新的版本。`,
    `DATABASE_URL points at PostgreSQL ${found.version}; 15 or newer is needed.`,
  )
}

async function connectAndAsk(client: Client): Promise<{ number: number; version: string }> {
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    )
    return { number: Number(rows[0]?.number), version: rows[0]?.version ?? '?' }
  } catch (cause) {
    throw new StartupError(
      '连不上 DATABASE_URL 指向的数据库，请核对地址、账号和网络。',
      `Cannot reach the database of DATABASE_URL: ${(cause as Error).message}`,
      { cause },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
