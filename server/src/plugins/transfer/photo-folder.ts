import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { jsonFrame, type Frame } from './frames'
import type { FileHead } from './content'

/** As the file store names them; a file that is just being written has another ending. */
const proper = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.jpg$/

const absent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function* namesIn(folder: string, under = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(folder, under), { withFileTypes: true }).catch((error: unknown) => {
    if (absent(error)) return []
    throw error
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) yield* namesIn(folder, name)
    else if (entry.isFile() && proper.test(name)) yield name
  }
}

/** The photos of a folder piece by piece; one that is deleted meanwhile is left out. */
export async function* photoFrames(folder: string): AsyncGenerator<Frame> {
  for await (const name of namesIn(folder)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (!found) continue
    const stream = createReadStream(file, { highWaterMark: 64 * 1024 })
    const opened = await new Promise<boolean>((resolve) => {
      stream.once('open', () => resolve(true)).once('error', () => resolve(false))
    })
    if (!opened) continue
    yield jsonFrame('F', { path: name, bytes: found.size } satisfies FileHead)
    for await (const chunk of stream) yield { kind: 'B', body: chunk as Buffer }
  }
}

/** True when there is no photo yet. */
export async function isWithoutPhotos(folder: string): Promise<boolean> {
  for await (const _name of namesIn(folder)) return false
  return true
}

/** Photos beside the folder they belong into, until all of them are there. */
export function createPhotoIntake(folder: string) {
  const aside = `${folder}.new-${randomBytes(4).toString('hex')}`
  let handle: Awaited<ReturnType<typeof open>> | null = null
  let left = 0

  async function finish() {
    if (left !== 0) throw new Error('a photo is not as long as it was')
    await handle?.sync()
    await handle?.close()
    handle = null
  }
  return {
    async start({ path: name, bytes }: FileHead) {
      await finish()
      if (!proper.test(name)) throw new Error('a photo with an impossible name')
      const file = path.join(aside, name)
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      handle = await open(file, 'wx', 0o600)
      left = bytes
    },
    async write(bytes: Buffer) {
      left -= bytes.length
      if (!handle || left < 0) throw new Error('bytes of no photo')
      await handle.writeFile(bytes)
    },
    finish,
    /** Into place, all at once. */
    async keep() {
      if (!(await stat(aside).catch(() => null))) return
      await rmdir(folder).catch(() => undefined)
      await rename(aside, folder)
    },
    async drop() {
      await handle?.close().catch(() => undefined)
      await rm(aside, { recursive: true, force: true })
    },
  }
}
