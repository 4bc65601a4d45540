import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processIdentity } from '../../../process/process-identity'
import { StartupError } from '../../../process/startup-error'
import type { DbLog } from '../types'

const FAST_MS = 30_000
const IMMEDIATE_MS = 10_000

/** What postmaster.pid says: line 1 the pid, line 8 the state. */
export function readPostmasterPid(folder: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'latin1').split('\n')
    const pid = Number(lines[0])
    return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Stops a database whose service is gone, and takes away a pid file whose number now belongs to some other program,
 * which PostgreSQL would take for a running database. The caller holds the lock on the data folder.
 */
export async function stopLeftover(folder: string, log: DbLog) {
  const found = readPostmasterPid(folder)
  if (!found) return
  const running = () => runsHere(found.pid, folder)
  if (!running()) {
    if (processIdentity(found.pid)) rmSync(join(folder, 'postmaster.pid'), { force: true })
    return
  }
  log.warn({ pid: found.pid }, 'stopping the database an earlier service left running')
  if (await stopped(found.pid, 'SIGINT', FAST_MS, running)) return
  if (await stopped(found.pid, 'SIGQUIT', IMMEDIATE_MS, running)) return
  throw new StartupError(
    `上一次留下的数据库进程 ${found.pid} 停不下来，请先手动结束它。`,
    `The database process ${found.pid} of an earlier start does not stop; end it first.`,
  )
}

async function stopped(pid: number, signal: NodeJS.Signals, patience: number, running: () => boolean) {
  try {
    process.kill(pid, signal)
  } catch {
    // gone in between, or not ours: the wait below tells
  }
  for (const until = Date.now() + patience; Date.now() < until; await sleep(25)) if (!running()) return true
  return false
}

function runsHere(pid: number, folder: string): boolean {
  if (processIdentity(pid) === undefined) return false
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}
