import { AsyncLocalStorage } from 'node:async_hooks'
import { Pool, type PoolClient } from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeFailure, mayConnectAgain } from './failure'
import { queryOn } from './query-on'
import { runTransaction } from './transaction'
import type { Db, DbLog } from './types'
import { valueTypes } from './value-types'

type Options = {
  log: DbLog
  max?: number
  random?: () => number
  /**
   * Refuses a second connection asked for within a transaction: when as many wait for one as the pool holds, all wait until they
   * time out. Tests ask for it; it costs too much for every day.
   */
  oneEach?: boolean
}

const PATIENCE_MS = 10_000

/** A pool that outlives its database: dropped clients are logged, a restart is waited for up to ten seconds. */
export function createDb(
  connectionString: string,
  { log, max = 10, random = Math.random, oneEach = false }: Options,
): Db {
  const pool = new Pool({
    connectionString,
    max,
    types: valueTypes,
    connectionTimeoutMillis: PATIENCE_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'fahuimin',
  })
  const dropped = (error: Error) => log.warn(describeFailure(error), 'database connection dropped')
  // Without both listeners a dropped client ends the process.
  pool.on('error', dropped)
  pool.on('connect', (client) => void client.on('error', dropped))

  const within = oneEach ? new AsyncLocalStorage<true>() : null

  async function connect(): Promise<PoolClient> {
    if (within?.getStore()) throw new Error('a second connection was asked for within a transaction')
    const until = Date.now() + PATIENCE_MS
    for (let wait = 25; ; wait = Math.min(wait * 2, 400)) {
      try {
        return await pool.connect()
      } catch (error) {
        if (!mayConnectAgain(error) || Date.now() + wait > until) throw error
        await sleep(wait)
      }
    }
  }

  return {
    async query(sql, params) {
      const client = await connect()
      let broken = false
      try {
        return await queryOn(client)(sql, params)
      } catch (error) {
        broken = mayConnectAgain(error)
        throw error
      } finally {
        client.release(broken)
      }
    },
    transaction: (work) =>
      runTransaction(
        { connect, log, pause: (tried) => sleep(5 * 2 ** tried * (0.5 + random())) },
        within ? (tx) => within.run(true, () => work(tx)) : work,
      ),
    close: () => pool.end(),
  }
}
