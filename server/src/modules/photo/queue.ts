import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ports } from '../../plugins/ports'
import { fileKey, fileKeys } from './file-keys'
import type { PictureKind } from './magic'
import { createRenderer } from './renderer'
import { photoRepository } from './repository'

export type Upload = { id: string; file: string; kind: PictureKind }

/** Their raw files lie on disk: at 20 MB each, 4 GB at the very most. */
const MOST_WAITING = 200
const RENEW_EVERY_MS = 30_000
const FAREWELL_MS = 5_000

/** Makes uploads ready, one after the other and off the way of requests. What it holds ends with the process: the rows then read as lost. */
export function createPhotoQueue({ db, clock, files, log }: Pick<Ports, 'db' | 'clock' | 'files' | 'log'>) {
  const renderer = createRenderer()
  const waiting: Upload[] = []
  const working = new Map<string, Promise<void>>()
  let stopped = false
  let renewing: NodeJS.Timeout | undefined
  let idle: (() => void)[] = []

  const ids = () => [...waiting.map(({ id }) => id), ...working.keys()]
  const discard = (file: string) => rm(file, { force: true })

  async function makeReady({ id, file, kind }: Upload) {
    try {
      const made = await renderer.render(file, kind)
      if ('refusal' in made) return await photoRepository(db).refuse(id, made.refusal)
      // The files first: a row that says ready must never be without them.
      await files.put(fileKey(id, 'full'), made.full, 'image/jpeg')
      await files.put(fileKey(id, 'thumb'), made.thumb, 'image/jpeg')
      if (!(await photoRepository(db).finish(id, made))) await Promise.all(fileKeys(id).map((key) => files.remove(key)))
    } catch (error) {
      log.error({ reason: (error as Error).message }, 'a photo could not be made ready')
      await photoRepository(db)
        .lose([id])
        .catch(() => {})
    } finally {
      await discard(file)
    }
  }

  function renew() {
    photoRepository(db)
      .renew(ids(), clock())
      .catch((error: Error) => log.warn({ reason: error.message }, 'waiting photos could not be renewed'))
  }

  function next() {
    const upload = working.size === 0 && !stopped ? waiting.shift() : undefined
    if (upload) {
      const done = makeReady(upload).finally(() => {
        working.delete(upload.id)
        next()
      })
      working.set(upload.id, done)
    }
    if (working.size > 0 || waiting.length > 0) {
      renewing ??= setInterval(renew, RENEW_EVERY_MS).unref()
      return
    }
    clearInterval(renewing)
    renewing = undefined
    for (const tell of idle) tell()
    idle = []
  }

  return {
    full: () => stopped || waiting.length >= MOST_WAITING,
    add(upload: Upload) {
      waiting.push(upload)
      next()
    },
    /** When there is nothing left to do. */
    idle: () =>
      new Promise<void>((resolve) => {
        idle.push(resolve)
        next()
      }),
    /** Ends those begun, within a few seconds; the others are given up at once, and their uploaders read it. */
    async stop() {
      stopped = true
      const given = waiting.splice(0)
      await Promise.all(given.map(({ file }) => discard(file)))
      const ending = new AbortController()
      const late = sleep(FAREWELL_MS, undefined, { signal: ending.signal }).catch(() => {})
      await Promise.race([Promise.all(working.values()), late])
      ending.abort()
      renderer.end()
      clearInterval(renewing)
      const lost = [...given.map(({ id }) => id), ...working.keys()]
      if (lost.length > 0) await photoRepository(db).lose(lost)
    },
  }
}
export type PhotoQueue = ReturnType<typeof createPhotoQueue>
