import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { appUrl } from './app-database'
import { readPostmasterPid } from './leftover'
import { readOrDrawSecret } from './secret'

export const hasEmbedded = (dataDir: string) => existsSync(join(dataDir, 'postgres'))

/** The database that a running service keeps in this data folder, for a program beside it; null when none runs. */
export async function joinRunning(dataDir: string): Promise<string | null> {
  const running = readPostmasterPid(join(dataDir, 'postgres'))
  if (!running?.ready) return null
  const url = appUrl(readOrDrawSecret(dataDir, { known: true }), portIn(dataDir))
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return url
  } catch {
    // A pid file that a crash has left: nothing listens there, or something else does.
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Line 4 of postmaster.pid. */
const portIn = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'latin1').split('\n')[3])
