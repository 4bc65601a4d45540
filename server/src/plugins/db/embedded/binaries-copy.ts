import { existsSync, lstatSync, mkdirSync } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hydrateSymlinks } from './symlinks'

type Runs = (native: string) => Promise<boolean>

/** Copies the package to where every account may read it (a project under /root is closed to nobody); once a version. */
export async function copyForAll(packaged: string, platform: string, runs: Runs): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, '..', 'package.json'), 'utf8')) as { version: string }
  const place = join(await ownShelf(), `postgres-${version}-${platform}`)
  if (existsSync(place) && (await runs(join(place, 'native')))) return join(place, 'native')

  const fresh = await mkdtemp(`${place}.`)
  const native = join(fresh, 'native')
  // Static libraries and pkgconfig serve compilers only. Links must stay relative, or they lead back to the original.
  const needed = (path: string) => !/(\.a|\/pkgconfig)$/.test(path)
  await cp(packaged, native, { recursive: true, verbatimSymlinks: true, filter: needed })
  await hydrateSymlinks(native)
  await openToAll(fresh)
  await rm(place, { recursive: true, force: true })
  return rename(fresh, place).then(
    () => join(place, 'native'),
    () => native,
  )
}

/** A folder nobody else can have prepared: what lies in it is run as a database. */
async function ownShelf(): Promise<string> {
  const uid = process.getuid?.() ?? 0
  const candidates = uid === 0 ? ['/var/cache/fahuimin'] : []
  for (const shelf of [...candidates, join(tmpdir(), `fahuimin-${uid}`)]) {
    try {
      mkdirSync(shelf, { recursive: true, mode: 0o755 })
      const found = lstatSync(shelf)
      if (found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0) return shelf
    } catch {
      // not writable here: try the next one
    }
  }
  const shelf = await mkdtemp(join(tmpdir(), 'fahuimin-'))
  await chmod(shelf, 0o755)
  return shelf
}

async function openToAll(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}
