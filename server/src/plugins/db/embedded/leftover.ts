import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../../../process/startup-error'
import type { DbLog } from '../types'
import { clusterProcesses } from './cluster-processes'

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
 * Ends what an earlier service or a killed PostgreSQL left running, then takes away the pid file: its number may by now
 * be another program's, which PostgreSQL would take for a running database. The caller holds the lock on the data folder.
 */
export async function stopLeftover(folder: string, log: DbLog) {
  const found = readPostmasterPid(folder)
  const left = clusterProcesses(folder)
  if (left.length > 0) {
    log.warn({ processes: left.length }, 'waiting for the processes of an earlier database to end')
    // Without their postmaster the others end by themselves.
    if (!(await ended(folder, 'SIGINT', left.includes(found?.pid ?? 0) ? [found!.pid] : [], FAST_MS)))
      if (!(await ended(folder, 'SIGQUIT', clusterProcesses(folder), IMMEDIATE_MS)))
        throw stuck(clusterProcesses(folder))
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

async function ended(folder: string, signal: NodeJS.Signals, pids: number[], patience: number): Promise<boolean> {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // gone in between
    }
  }
  for (const until = Date.now() + patience; Date.now() < until; await sleep(20))
    if (clusterProcesses(folder).length === 0) return true
  return false
}

const stuck = (pids: number[]) =>
  new StartupError(
    `上一次留下的数据库进程停不下来（${pids.join('、')}），请先手动结束。`,
    `Database processes of an earlier start do not end (${pids.join(', ')}); end them first.`,
  )
