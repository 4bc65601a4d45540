import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Sequence } from '../db/copy/shape'
import { type Counts, type End, type FileHead, type Head, noCounts, type TableHead } from './content'
import { faults } from './faults'
import { createDigest, decodeFrames, type Frame, readJson } from './frames'
import { CannotOpenError, createOpener, NotSealedError, SEALED_HEAD_BYTES } from './sealing'

/** What is done with each part, in the order of the file. */
export type Reader = {
  rows?(table: TableHead, lines: string[]): Promise<void>
  sequences?(sequences: Sequence[]): Promise<void>
  file?(file: FileHead): Promise<void>
  bytes?(bytes: Buffer): Promise<void>
}
export type Read = { head: Head; end: End }

class BrokenError extends Error {}

const linesOf = (frame: Frame) => frame.body.toString('utf8').split('\n')

async function readFrames(chunks: AsyncIterable<Buffer>, reader: Reader): Promise<Read> {
  const digest = createDigest()
  const counts: Counts = noCounts()
  let head: Head | null = null
  let table: TableHead | null = null
  let end: End | null = null
  const hand: Record<Frame['kind'], (frame: Frame) => Promise<void> | undefined> = {
    async H(frame) {
      head = readJson<Head>(frame)
    },
    async T(frame) {
      table = readJson<TableHead>(frame)
      counts.tables[table.name] = 0
    },
    R(frame) {
      if (!table) throw new BrokenError('rows of no table')
      const lines = linesOf(frame)
      counts.tables[table.name]! += lines.length
      return reader.rows?.(table, lines)
    },
    S: (frame) => reader.sequences?.(readJson<Sequence[]>(frame)),
    F(frame) {
      counts.files++
      return reader.file?.(readJson<FileHead>(frame))
    },
    B(frame) {
      counts.bytes += frame.body.length
      return reader.bytes?.(frame.body)
    },
    async E(frame) {
      end = readJson<End>(frame)
    },
  }
  for await (const frame of decodeFrames(chunks)) {
    if (end !== null || (head === null) !== (frame.kind === 'H')) throw new BrokenError('a part out of place')
    if (frame.kind !== 'E') digest.take(frame)
    await hand[frame.kind]?.(frame)
  }
  const read = { head: head as Head | null, end: end as End | null }
  if (!read.head || !read.end) throw new BrokenError('the end is missing')
  if (JSON.stringify({ ...counts, sha256: digest.hex() }) !== JSON.stringify(read.end))
    throw new BrokenError('counts or digest differ')
  return { head: read.head, end: read.end }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEALED_HEAD_BYTES), 0, SEALED_HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const ownWords = (file: string, error: unknown) => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return faults.absent(file)
  if (error instanceof NotSealedError) return faults.notOurs(file)
  if (error instanceof CannotOpenError) return error.first ? faults.locked(file) : faults.broken(file, error.message)
  if (error instanceof BrokenError || (error as NodeJS.ErrnoException).code?.startsWith('Z_'))
    return faults.broken(file, (error as Error).message)
  return error
}

/** Reads an export from its beginning to its end. @throws StartupError when it cannot be opened or is not whole */
export async function readExport(file: string, passphrase: string, reader: Reader = {}): Promise<Read> {
  try {
    const opener = createOpener(passphrase, await headOf(file))
    const plain = createGunzip()
    const opening = pipeline(createReadStream(file, { start: SEALED_HEAD_BYTES }), opener, plain)
    const [read, opened] = await Promise.allSettled([readFrames(plain, reader), opening])
    if (read.status === 'rejected') throw read.reason
    if (opened.status === 'rejected') throw opened.reason
    return read.value
  } catch (error) {
    throw ownWords(file, error)
  }
}
