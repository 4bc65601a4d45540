import { StartupError } from '../../process/startup-error'
import { hasEmbedded, joinRunning } from './embedded/join-running'
import { openDatabase } from './open'
import type { DbLog } from './types'

type Options = { dataDir: string; databaseUrl: string | undefined; log: DbLog }

/**
 * The database of a program of the operator: the one of a running service, or started just for this.
 * @throws StartupError where there is none yet
 */
export async function openBeside({
  dataDir,
  databaseUrl,
  log,
}: Options): Promise<{ url: string; close(): Promise<void> }> {
  if (databaseUrl) return openDatabase({ dataDir, databaseUrl, log })
  if (!hasEmbedded(dataDir))
    throw new StartupError(
      `数据目录 ${dataDir} 里没有数据库。请核对 DATA_DIR 或 DATABASE_URL。`,
      `There is no database in ${dataDir}. Check DATA_DIR or DATABASE_URL.`,
    )
  const url = await joinRunning(dataDir)
  return url ? { url, close: async () => {} } : openDatabase({ dataDir, databaseUrl, log })
}
