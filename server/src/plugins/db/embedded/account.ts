import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { StartupError } from '../../../process/startup-error'

/** Whom PostgreSQL runs as; undefined: as we do. */
export type Account = { uid: number; gid: number } | undefined

/** PostgreSQL refuses uid 0. A folder that somebody else already owns keeps its owner; a new one goes to nobody. */
export function chooseAccount(clusterFolder: string): Account {
  const self = process.getuid?.()
  const owner = ownerOf(clusterFolder)
  if (self === undefined) return undefined
  if (self !== 0) {
    if (owner && owner.uid !== self) throw notOurs(clusterFolder)
    return undefined
  }
  return owner && owner.uid !== 0 ? owner : { uid: idOf('-u'), gid: idOf('-g') }
}

function ownerOf(folder: string): Account {
  if (!existsSync(folder)) return undefined
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}

const notOurs = (folder: string) =>
  new StartupError(
    `数据目录 ${folder} 属于另一个用户。请用当初建立它的用户启动，或者用 DATA_DIR 指定另一个目录。`,
    `The data folder ${folder} belongs to another user. Start as the user who made it, or set DATA_DIR to another folder.`,
  )

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
