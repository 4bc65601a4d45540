import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processIdentity } from './process-identity'
import { StartupError } from './startup-error'

export type DataDirLock = { release(): void }

type Owner = { pid: number; identity: string }

/**
 * One service to a data folder. The lock names a process, not a moment, so a crash leaves nothing to clear by hand.
 * Throws StartupError while its owner lives.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const lock = join(dataDir, 'service.lock')
  const mine = join(dataDir, `service.lock.${process.pid}`)
  const text = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' })
  writeFileSync(mine, text, { mode: 0o600 })
  try {
    // link fails when the name is taken: the one step that decides between two starters.
    while (!linked(mine, lock)) clearStale(lock, dataDir)
  } finally {
    rmSync(mine, { force: true })
  }
  return {
    release() {
      if (contentOf(lock) === text) rmSync(lock, { force: true })
    },
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function clearStale(lock: string, dataDir: string) {
  const seen = contentOf(lock)
  if (seen === undefined) return
  const owner = ownerIn(seen)
  if (owner && processIdentity(owner.pid) === owner.identity) throw busy(dataDir, owner.pid)
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // Another starter may have cleared the same lock and taken its own in between: then that one stands.
  if (contentOf(aside) !== seen) linked(aside, lock)
  rmSync(aside, { force: true })
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner
  } catch {
    return undefined
  }
}

const busy = (dataDir: string, pid: number) =>
  new StartupError(
    `数据目录 ${dataDir} 正由另一个服务使用（进程 ${pid}）。请先停止它，或者用 DATA_DIR 指定另一个目录。`,
    `The data folder ${dataDir} is in use by another service (process ${pid}). Stop it first, or set DATA_DIR to another folder.`,
  )
