import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from './types'

/** Keys are made by the service from ids it drew; whatever else comes here is a fault of the program. */
const proper = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.jpg$/

async function synced(file: string, work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>, flags: string) {
  const handle = await open(file, flags, 0o600)
  try {
    await work(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const absent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Files in a folder: written aside, synced and renamed, so that a crash leaves a whole file or none. */
export function createLocalFolder(root: string): FileStore {
  const placeOf = (key: string) => {
    if (!proper.test(key)) throw new Error('not a key of ours')
    return path.join(root, key)
  }
  return {
    origin: null,
    url: async () => null,
    async put(key, bytes) {
      const place = placeOf(key)
      const folder = path.dirname(place)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const aside = `${place}.${randomBytes(4).toString('hex')}`
      try {
        await synced(aside, (handle) => handle.writeFile(bytes), 'wx')
        await rename(aside, place)
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
      // Else a power cut could take the name away from a file that is on disk; Windows opens no folders.
      if (process.platform !== 'win32') await synced(folder, async () => {}, 'r')
    },
    async get(key) {
      try {
        return await readFile(placeOf(key))
      } catch (error) {
        if (absent(error)) return null
        throw error
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  }
}
