import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Chunk } from '../seed/year/plan'
import { createChunkWriter } from '../seed/year/write-chunk'
import type { Helping } from './year-threads'
import { loadKeys } from './plugins/crypto/keys'
import { withClient, writeAll } from './plugins/db/bulk/with-client'
import { loadRegion } from './plugins/region/load-region'

const { url, setting, chunks, pack, keysFile, next } = workerData as Helping

/** One thread of the year seed: takes the next two weeks until there are none. */
async function work() {
  const writeChunk = createChunkWriter({ ...setting, region: loadRegion(path.resolve(pack)), keys: loadKeys(keysFile) })
  await withClient(url, async (client) => {
    let writing = Promise.resolve()
    for (;;) {
      const n = Atomics.add(next, 0, 1)
      const chunk: Chunk | undefined = chunks[n]
      if (!chunk) break
      const { tickets, ...left } = writeChunk(chunk, n === chunks.length - 1)
      // While these go to the database the next ones are lived.
      await writing
      writing = writeAll(client, tickets)
      parentPort?.postMessage({ n, left })
      await new Promise(setImmediate)
    }
    await writing
  })
}

await work()
