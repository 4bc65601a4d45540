import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Keys } from '../crypto/keys'
import { readSnapshot, type Snapshot } from '../db/copy/read'
import type { DbLog } from '../db/types'
import { fingerprintOf } from '../installation/same-keys'
import { type Counts, type End, type Head, noCounts, type PhotosKept, type TableHead } from './content'
import { faults } from './faults'
import { createDigest, encodeFrame, type Frame, jsonFrame } from './frames'
import { photoFrames } from './photo-folder'
import { createSealer } from './sealing'

type Source = { url: string; keys: Keys; photoFolder: string; photos: PhotosKept; log: DbLog; now: Date }
export type Exported = Counts & { contentSha256: string; fileSha256: string; fileBytes: number }

/** The frames of an export in their order, counted as they go. */
async function* framesOf(snapshot: Snapshot, source: Source, counts: Counts): AsyncGenerator<Frame> {
  const { keys, photos, photoFolder, now } = source
  const { migrations, sequences, tables } = snapshot
  yield jsonFrame('H', { madeAt: now.toISOString(), migrations, keys: fingerprintOf(keys), photos } satisfies Head)
  for (const table of tables) {
    counts.tables[table.name] = 0
    yield jsonFrame('T', { name: table.name, columns: table.columns } satisfies TableHead)
    for await (const lines of snapshot.rowsOf(table)) {
      counts.tables[table.name]! += lines.length
      yield { kind: 'R', body: Buffer.from(lines.join('\n')) }
    }
  }
  yield jsonFrame('S', sequences)
  if (photos === 'bucket') return
  for await (const frame of photoFrames(photoFolder)) {
    if (frame.kind === 'F') counts.files++
    else counts.bytes += frame.body.length
    yield frame
  }
}

async function* encoded(snapshot: Snapshot, source: Source, counts: Counts, tell: (sha256: string) => void) {
  const digest = createDigest()
  for await (const frame of framesOf(snapshot, source, counts)) {
    digest.take(frame)
    yield encodeFrame(frame)
  }
  const sha256 = digest.hex()
  tell(sha256)
  yield encodeFrame(jsonFrame('E', { ...counts, sha256 } satisfies End))
}

/**
 * Everything the service keeps, but its keys, as of one moment, into one encrypted file that is whole or not there.
 * @throws StartupError when the file exists
 */
export async function exportData(source: Source, file: string, passphrase: string): Promise<Exported> {
  const counts = noCounts()
  const whole = createHash('sha256')
  let contentSha256 = ''
  let fileBytes = 0
  const seen = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      whole.update(chunk)
      fileBytes += chunk.length
      done(null, chunk)
    },
  })
  const { head, stream } = createSealer(passphrase)
  const partial = `${file}.partial`
  if (existsSync(file)) throw faults.exists(file)
  try {
    await readSnapshot(source.url, source.log, async (snapshot) => {
      seen.write(head)
      const content = encoded(snapshot, source, counts, (sha256) => (contentSha256 = sha256))
      const into = createWriteStream(partial, { mode: 0o600, flush: true })
      await pipeline(Readable.from(content, { objectMode: true, highWaterMark: 1 }), createGzip(), stream, seen, into)
    })
    await rename(partial, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return { ...counts, contentSha256, fileSha256: whole.digest('hex'), fileBytes }
}

/** Else a power cut could take the name away from a file that is on disk; Windows opens no folders. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
