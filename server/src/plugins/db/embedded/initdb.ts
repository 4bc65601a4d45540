import { spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import type { Account } from './account'

type Order = { initdb: string; account: Account; folder: string; dataArgument: string; user: string; password: string }

/** Makes an empty database in `folder`, which must be empty. Throws with what initdb said. */
export async function initdb({ initdb, account, folder, dataArgument, user, password }: Order) {
  const passwordFile = openPassword(`${folder}.password`, password, account)
  const child = spawn(
    initdb,
    [
      `--pgdata=${dataArgument}`,
      `--username=${user}`,
      '--pwfile=/dev/stdin',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-ctype=C.UTF-8',
      '--lc-collate=C',
    ],
    { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C' }, stdio: [passwordFile, 'ignore', 'pipe'] },
  )
  closeSync(passwordFile)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`initdb: ${said.trim()}`)
}

/** Handed over as stdin and unlinked at once: no path to it that the other account would have to walk. */
function openPassword(path: string, password: string, account: Account): number {
  writeFileSync(path, password, { mode: 0o600 })
  try {
    if (account) chownSync(path, account.uid, account.gid)
    return openSync(path, 'r')
  } finally {
    rmSync(path)
  }
}
