import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { processIdentity } from '../../process/process-identity'

/** What people upload, as it came, until it is made ready: it may tell who they are and is kept no longer than that. */
export type Incoming = { newPath(): string }

/** Names a process and not only its number, which a later one may get. */
function nameOf(pid: number): string | null {
  const identity = processIdentity(pid)
  return identity === undefined ? null : `${pid}-${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`
}

/** The folder of this process; what others left behind that no longer run, a crash for one, is deleted. */
export function openIncoming(dataDir: string): Incoming {
  const root = path.join(dataDir, 'incoming')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(root)) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1])
    if (!pid || nameOf(pid) !== name) rmSync(path.join(root, name), { recursive: true, force: true })
  }
  const own = path.join(root, nameOf(process.pid) ?? `${process.pid}-${randomUUID()}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  return { newPath: () => path.join(own, randomUUID()) }
}
