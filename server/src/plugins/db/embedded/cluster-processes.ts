import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * A name for the database of this folder, which PostgreSQL carries on the command line of all its processes: any
 * account may read it there, while the working folder of another account's process is hidden in most containers.
 */
export const clusterName = (folder: string) =>
  `fahuimin-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`

/** Pids of all that still runs for the database of this folder, whoever started it. */
export function clusterProcesses(folder: string): number[] {
  const name = clusterName(folder)
  return commandLines()
    .filter(({ pid, command }) => pid !== process.pid && command.includes(name))
    .map(({ pid }) => pid)
}

function commandLines(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return fromPs()
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  return pids.map((pid) => ({ pid: Number(pid), command: commandOf(pid) }))
}

/** Empty for a process that has ended and only waits to be reaped. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return ''
  }
}

function fromPs(): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,command='], { encoding: 'latin1' }).split('\n')
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line }))
}
