import { createHmac, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../../../process/startup-error'

/** One secret beside the database; each role's password is drawn from it, so the service's own never opens the superuser. */
export function readOrDrawSecret(dataDir: string, { known }: { known: boolean }): string {
  const file = join(dataDir, 'database-secret')
  if (existsSync(file)) {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret !== '') return secret
  }
  if (known)
    throw new StartupError(
      `找不到数据库密钥文件 ${file}，它必须和数据库放在一起。请从备份恢复。`,
      `The database secret ${file} is missing; it belongs to the database beside it. Restore it from a backup.`,
    )
  const secret = randomBytes(32).toString('base64url')
  const handle = openSync(file, 'w', 0o600)
  writeSync(handle, secret)
  fsyncSync(handle)
  closeSync(handle)
  return secret
}

export const passwordOf = (role: string, secret: string) =>
  createHmac('sha256', secret).update(role).digest('base64url')
