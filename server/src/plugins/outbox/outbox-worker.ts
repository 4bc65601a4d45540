import type { Tx } from '../db/types'
import type { Ports } from '../ports'
import { outboxRepository, type OutboxRow } from './repository'

export type Deliver = (tx: Tx, row: OutboxRow) => Promise<void>

const BATCH = 20
const WAIT_MS = 5_000
const LONGEST_MS = 3_600_000

/** Sends what changes have left to be sent; any number of copies share the rows (FOR UPDATE SKIP LOCKED). */
export function createOutboxWorker(
  { db, clock, log }: Pick<Ports, 'db' | 'clock' | 'log'>,
  handlers: Record<string, Deliver>,
) {
  async function deliver(tx: Tx, row: OutboxRow) {
    const handler = handlers[row.topic]
    const outbox = outboxRepository(tx)
    await outbox.mark()
    try {
      if (!handler) throw new Error(`no handler for ${row.topic}`)
      await handler(tx, row)
      await outbox.done(row.id, clock())
    } catch (error) {
      await outbox.backToMark()
      const wait = Math.min(WAIT_MS * 2 ** row.attempts, LONGEST_MS)
      await outbox.retry(row.id, new Date(clock().getTime() + wait), (error as Error).name)
      log.warn(
        { topic: row.topic, id: row.id, attempts: row.attempts + 1 },
        'outbox row failed and will be tried again',
      )
    }
  }
  return {
    /** @returns how many rows were taken up */
    async run(): Promise<number> {
      let total = 0
      for (;;) {
        const taken = await db.transaction(async (tx) => {
          const rows = await outboxRepository(tx).lockBatch(clock(), BATCH)
          for (const row of rows) await deliver(tx, row)
          return rows.length
        })
        total += taken
        if (taken < BATCH) return total
      }
    },
  }
}

export type Loop = { stop(): Promise<void>; poke(): void }

/** Runs the work now and then every `everyMs`, one run at a time; a failure is logged and tried again. */
export function startLoop(
  name: string,
  work: () => Promise<unknown>,
  everyMs: number,
  log: Pick<Ports['log'], 'error'>,
): Loop {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const round = () => {
    clearTimeout(timer)
    if (stopped) return
    running = running
      .then(() => (stopped ? undefined : work()))
      .catch((error: Error) => log.error({ loop: name, reason: error.message }, 'background work failed'))
      .finally(() => {
        if (!stopped) timer = setTimeout(round, everyMs)
      })
  }
  round()
  return {
    poke: round,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
