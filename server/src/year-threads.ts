import { Worker } from 'node:worker_threads'
import type { Left, RunChunks } from '../seed/year/fill'
import type { Chunk } from '../seed/year/plan'
import type { Setting } from '../seed/year/write-chunk'

/** What a thread is given; region and keys it reads itself. */
export type Helping = {
  url: string
  setting: Omit<Setting, 'region' | 'keys'>
  chunks: readonly Chunk[]
  pack: string
  keysFile: string
  /** Counts the chunks that are taken. */
  next: Int32Array
}
type Where = Pick<Helping, 'url' | 'pack' | 'keysFile'> & { threads: number }

/** A chunk of tickets is born and gone at once: with room for it the collector has next to nothing to carry over. */
const YOUNG_MB = 192

/** Lives and writes the chunks on several threads at once. */
export const runOnThreads =
  ({ threads, ...where }: Where): RunChunks =>
  async ({ order, leads, accounts, citizens }, chunks, done) => {
    const next = new Int32Array(new SharedArrayBuffer(4))
    const workerData: Helping = { ...where, setting: { order, leads, accounts, citizens }, chunks, next }
    const file = new URL('./year-worker.mjs', import.meta.url)
    await Promise.all(
      Array.from(
        { length: threads },
        () =>
          new Promise<void>((resolve, reject) => {
            const worker = new Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
            worker.on('message', ({ n, left }: { n: number; left: Left }) => done(n, left))
            worker.once('error', reject)
            worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))))
          }),
      ),
    )
  }
