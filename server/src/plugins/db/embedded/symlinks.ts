import { readFile, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'

type Link = { source: string; target: string }

/** npm packs no symlinks and --ignore-scripts skips the package's own repair, so the libraries lack their short names. */
export async function hydrateSymlinks(native: string) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Link[])
    // Already there, or the folder is not ours to write: the test run that follows decides.
    await symlink(basename(source), join(native, '..', target)).catch(() => undefined)
}
