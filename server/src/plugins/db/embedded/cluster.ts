import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../../../process/startup-error'
import { chooseAccount, type Account } from './account'
import { findBinaries, type Binaries } from './binaries'
import { initdb } from './initdb'
import { passwordOf, readOrDrawSecret } from './secret'

const MAJOR = '18'

export const SUPERUSER = 'postgres'

/** A database folder on disk with all that is needed to run it. */
export type Cluster = { folder: string; dataDir: string; secret: string; account: Account; binaries: Binaries }

/** Opens DATA_DIR/postgres, made on the first start. The caller holds the lock on the data folder. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const folder = join(dataDir, 'postgres')
  const account = chooseAccount(folder)
  const binaries = await findBinaries(account)
  for (const name of readdirSync(dataDir))
    if (name.startsWith('postgres.new-')) rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 })

  const secret = readOrDrawSecret(dataDir, { known: existsSync(folder) })
  const cluster = { folder, dataDir, secret, account, binaries }
  if (!existsSync(folder)) await create(cluster)
  requireMajor(folder)
  return cluster
}

/**
 * As root the folder is handed over by /proc/self/cwd: Node enters it before it gives up root, so PostgreSQL needs no
 * right to walk through the folders above it (a project under /root, a private DATA_DIR).
 */
export const dataArgument = (folder: string, account: Account) =>
  account && process.platform === 'linux' ? '/proc/self/cwd' : folder

async function create({ folder, dataDir, secret, account, binaries }: Cluster) {
  // Made aside and renamed: a start cut short leaves no half-made database.
  const fresh = join(dataDir, `postgres.new-${randomBytes(4).toString('hex')}`)
  mkdirSync(fresh, { mode: 0o700 })
  if (account) chownSync(fresh, account.uid, account.gid)
  try {
    await initdb({
      initdb: binaries.initdb,
      account,
      folder: fresh,
      dataArgument: dataArgument(fresh, account),
      user: SUPERUSER,
      password: passwordOf(SUPERUSER, secret),
    })
    renameSync(fresh, folder)
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true })
    throw new StartupError(
      `无法在 ${dataDir} 建立内置数据库，请查看目录权限和剩余空间。`,
      `Cannot make the embedded database in ${dataDir}: ${(cause as Error).message}`,
      { cause },
    )
  }
}

function requireMajor(folder: string) {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found === MAJOR) return
  throw new StartupError(
    `数据目录由 PostgreSQL ${found} 建立，内置的是 ${MAJOR}。请先用原来的版本导出数据。`,
    `The data folder was made by PostgreSQL ${found}; the embedded one is ${MAJOR}. Export the data with the old one first.`,
  )
}
