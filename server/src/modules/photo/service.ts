import { photoLimits } from '@contract/photo/limits'
import type { PhotoRefusal } from '@contract/photo/labels'
import type { PhotoSize, PhotoView } from '@contract/photo/schema'
import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Ports } from '../../plugins/ports'
import { createAddresses } from './addresses'
import { fileKey, fileKeys } from './file-keys'
import { HEAD_BYTES, kindOf } from './magic'
import { ownerIndex, owns, type Uploader } from './policy'
import type { PhotoQueue } from './queue'
import { photoRepository, type PhotoRow } from './repository'

/** A photo that nobody has renewed for so long was waiting in a process that is gone. */
const LOST_AFTER_MS = 120_000

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const mostUnsent = (uploader: Uploader) => ('account' in uploader ? photoLimits.unsent : photoLimits.perTicket)

/** Photos as their uploaders see them, until they are sent. */
export const createPhotoService = (ports: Ports, queue: PhotoQueue) => {
  const { db, clock, files, vault } = ports
  const addresses = createAddresses(ports)

  const livingSince = () => new Date(clock().getTime() - LOST_AFTER_MS)
  const lost = ({ state, seenAt }: PhotoRow) =>
    state === 'lost' || (state === 'waiting' && (seenAt === null || seenAt < livingSince()))

  async function viewOf(row: PhotoRow): Promise<PhotoView> {
    const { id, refusal, width, height } = row
    if (row.state !== 'ready') {
      const state = lost(row) ? 'lost' : row.state
      return { id, state, refusal, width: 0, height: 0, url: null, thumbUrl: null }
    }
    return { id, state: 'ready', refusal: null, width, height, ...(await addresses.of(id)) }
  }

  async function requireRoom(on: Pick<Tx, 'query'>, uploader: Uploader, owner: Buffer) {
    if ((await photoRepository(on).countUnsent(owner, livingSince())) >= mostUnsent(uploader))
      throw new Fault('too_many_photos')
  }

  async function erase(tx: Pick<Tx, 'query'>, id: string) {
    await Promise.all(fileKeys(id).map((key) => files.remove(key)))
    await photoRepository(tx).delete(id)
  }

  async function lockOwn(tx: Tx, uploader: Uploader, id: string): Promise<PhotoRow> {
    const row = isId(id) ? (await photoRepository(tx).lockAll([id]))[0] : undefined
    if (!row || !owns(ownerIndex(vault, uploader), row)) throw new Fault('not_found')
    return row
  }

  const uploadKeyOf = (owner: Buffer, key: string) => vault.index('photo-upload', `${owner.toString('hex')} ${key}`)

  return {
    /**
     * Before a byte of the body is read: the photo this upload has made before, or null when it may come.
     * One that was lost on the way may come again under its key.
     * @throws Fault too_many_photos · unavailable while too many wait
     */
    async expect(uploader: Uploader, key: string): Promise<PhotoView | null> {
      const owner = ownerIndex(vault, uploader)
      const uploadKey = uploadKeyOf(owner, key)
      const before = await photoRepository(db).findByUpload(uploadKey)
      if (before && !lost(before)) return viewOf(before)
      if (queue.full()) throw new Fault('unavailable')
      await requireRoom(db, uploader, owner)
      return null
    },

    /** Takes over a raw file: it is gone when this throws, and as soon as the photo is ready or refused. */
    async take(uploader: Uploader, key: string, file: string): Promise<PhotoView> {
      const owner = ownerIndex(vault, uploader)
      const uploadKey = uploadKeyOf(owner, key)
      let kept = false
      try {
        const head = await headOf(file)
        const kind = kindOf(head)
        const refusal: PhotoRefusal | null = kind ? null : head.length === 0 ? 'photo_damaged' : 'photo_type_unknown'
        const photo = { id: randomUUID(), owner, uploadKey, refusal, at: clock() }
        const row = await db.transaction(async (tx) => {
          const repository = photoRepository(tx)
          await repository.queueUp(owner)
          const before = await repository.findByUpload(uploadKey)
          if (before && !lost(before)) return before
          if (before) await erase(tx, before.id)
          await requireRoom(tx, uploader, owner)
          await repository.insertOnce(photo)
          return (await repository.findByUpload(uploadKey))!
        })
        if (row.id === photo.id && kind) {
          kept = true
          queue.add({ id: row.id, file, kind })
        }
        return await viewOf(row)
      } finally {
        if (!kept) await rm(file, { force: true })
      }
    },

    /** @throws Fault not_found, the same for another's photo, for one that was sent and for none */
    async view(uploader: Uploader, id: string): Promise<PhotoView> {
      const row = isId(id) ? await photoRepository(db).find(id) : null
      if (!row || !owns(ownerIndex(vault, uploader), row)) throw new Fault('not_found')
      return viewOf(row)
    },

    /** The files go with it. @throws Fault not_found */
    async remove(uploader: Uploader, id: string): Promise<void> {
      await db.transaction(async (tx) => erase(tx, (await lockOwn(tx, uploader, id)).id))
    },

    /** @throws Fault not_found for a wrong or late signature as for a file that is gone */
    async file(id: string, size: PhotoSize, until: string, sign: string): Promise<{ bytes: Buffer; seconds: number }> {
      const seconds = addresses.secondsLeft(id, size, until, sign)
      const bytes = seconds > 0 ? await files.get(fileKey(id, size)) : null
      if (!bytes) throw new Fault('not_found')
      return { bytes, seconds }
    },

    /** Deletes what was uploaded and not sent for a week. Any number of copies may run it. @returns how many photos */
    async sweep(): Promise<number> {
      const before = new Date(clock().getTime() - photoLimits.keepDays * 86_400_000)
      for (let swept = 0; ; swept++) {
        const found = await db.transaction(async (tx) => {
          const row = await photoRepository(tx).lockUnsent(before)
          if (row) await erase(tx, row.id)
          return row !== null
        })
        if (!found) return swept
      }
    },
  }
}
export type PhotoService = ReturnType<typeof createPhotoService>
