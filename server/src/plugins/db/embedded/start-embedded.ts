import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { lockDataDir } from '../../../process/data-dir-lock'
import { StartupError } from '../../../process/startup-error'
import type { DbLog } from '../types'
import { adminUrl, ensureAppDatabase } from './app-database'
import { openCluster, type Cluster } from './cluster'
import { freePort } from './free-port'
import { startPostmaster, stopPostmaster } from './postmaster'
import { supervise } from './supervisor'

type Options = { dataDir: string; log: DbLog; giveUp(error: Error): void; maxConnections?: number }

export type Embedded = { url: string; adminUrl: string; close(): Promise<void> }

const PORT_TRIES = 5

/** Starts the PostgreSQL of a data folder, made on the first start. Throws StartupError when it cannot be had. */
export async function startEmbedded({ dataDir, log, giveUp, maxConnections = 100 }: Options): Promise<Embedded> {
  const folder = prepareFolder(dataDir)
  const lock = lockDataDir(folder)
  try {
    const cluster = await openCluster(folder)
    const { port, postmaster } = await startOnFreePort(cluster, maxConnections, log)
    try {
      const url = await ensureAppDatabase(cluster, port)
      const supervisor = supervise(postmaster, { cluster, settings: { port, maxConnections }, log, giveUp })
      const close = async () => {
        await supervisor.stop()
        lock.release()
      }
      return { url, adminUrl: adminUrl(cluster, port), close }
    } catch (error) {
      await stopPostmaster(postmaster)
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function prepareFolder(dataDir: string): string {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true })
      chmodSync(dataDir, 0o700)
    }
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(dataDir)
  } catch (cause) {
    throw new StartupError(
      `数据目录 ${dataDir} 无法写入，请查看权限，或者用 DATA_DIR 指定另一个目录。`,
      `The data folder ${dataDir} cannot be written: ${(cause as Error).message}`,
      { cause },
    )
  }
}

async function startOnFreePort(cluster: Cluster, maxConnections: number, log: DbLog) {
  for (let tried = 1; ; tried++) {
    const port = await freePort()
    try {
      return { port, postmaster: await startPostmaster(cluster, { port, maxConnections }, log) }
    } catch (cause) {
      // Somebody may have taken the port first.
      if (tried < PORT_TRIES && !(cause instanceof StartupError)) continue
      throw new StartupError(
        '内置数据库没能启动。数据没有改动，请查看下面的原因。',
        `The embedded database did not start. ${(cause as Error).message}`,
        { cause },
      )
    }
  }
}
