import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DbLog } from '../types'
import { dataArgument, type Cluster } from './cluster'
import { clusterName } from './cluster-processes'
import { readPostmasterPid, stopLeftover } from './leftover'

/** Replaying a long log after a crash takes time; a start is given up only when nothing can come of it any more. */
const READY_MS = 300_000
const LOG_BYTES = 5_000_000

export type Postmaster = { child: ChildProcess; gone: Promise<void> }
export type Settings = { port: number; maxConnections: number }

/** Starts PostgreSQL and returns once it takes connections; throws with the end of its log when it does not come up. */
export async function startPostmaster(cluster: Cluster, settings: Settings, log: DbLog): Promise<Postmaster> {
  await stopLeftover(cluster.folder, log)
  const logFile = join(cluster.dataDir, 'postgres.log')
  const output = openLog(logFile)
  const said = statSync(logFile).size
  const [command, ...before] = [...parentDeathSignal(), cluster.binaries.postgres]
  const child = spawn(command, [...before, ...argumentsFor(cluster, settings)], {
    ...cluster.account,
    cwd: cluster.folder,
    // A session of its own: Ctrl-C in the terminal must reach the service first, which then stops the database.
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let over = false
  void gone.then(() => (over = true))

  for (const until = Date.now() + READY_MS; !over && Date.now() < until; await sleep(15)) {
    const state = readPostmasterPid(cluster.folder)
    if (state?.ready && state.pid === child.pid) return { child, gone }
  }
  child.kill('SIGQUIT')
  throw new Error(`PostgreSQL did not start: ${readFileSync(logFile, 'utf8').slice(said).trim().slice(-2000)}`)
}

/** Fast shutdown: sessions are cut, everything committed is written, then the process ends. */
export async function stopPostmaster({ child, gone }: Postmaster) {
  child.kill('SIGINT')
  await gone
}

function argumentsFor({ folder, account }: Cluster, { port, maxConnections }: Settings): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    cluster_name: clusterName(folder),
    unix_socket_directories: '',
    max_connections: maxConnections,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Many ask at once: a second process for one question is taken from somebody else's.
    max_parallel_workers_per_gather: 0,
    // A failing statement and its DETAIL quote what people wrote: neither belongs in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_min_duration_statement: -1,
    log_checkpoints: 'off',
  }
  return [
    '-D',
    dataArgument(folder, account),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** Where setpriv exists, the kernel shuts PostgreSQL down when we die without a word (kill -9). */
function parentDeathSignal(): string[] {
  const wrapper = ['setpriv', '--pdeathsig', 'INT']
  const [command, ...rest] = wrapper
  return spawnSync(command!, [...rest, 'true']).status === 0 ? wrapper : []
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > LOG_BYTES) renameSync(file, `${file}.old`)
  } catch {
    // first start
  }
  return openSync(file, 'a', 0o600)
}
