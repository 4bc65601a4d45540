import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartupError } from '../../../process/startup-error'

/** Whom PostgreSQL runs as; undefined: as we do. */
export type Account = { uid: number; gid: number } | undefined

/** PostgreSQL refuses uid 0. A folder that somebody else already owns keeps its owner; a new one goes to nobody. */
export function chooseAccount(clusterFolder: string): Account {
  if (process.getuid?.() !== 0) return undefined
  try {
    const { uid, gid } = statSync(clusterFolder)
    if (uid !== 0) return { uid, gid }
  } catch {
    // not there yet: first start
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function idOf(kind: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [kind, 'nobody'], { encoding: 'latin1' }))
  } catch (cause) {
    throw new StartupError(
      '以 root 启动时，内置数据库需要系统里有 nobody 账号。请用普通用户启动，或者用 DATABASE_URL 指定数据库。',
      'Started as root, the embedded database needs the account nobody. Start as an ordinary user, or set DATABASE_URL.',
      { cause },
    )
  }
}
