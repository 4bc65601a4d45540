import { Pool, type PoolClient } from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeFailure, mayConnectAgain } from './failure'
import { queryOn } from './query-on'
import { runTransaction } from './transaction'
import type { Db, DbLog } from './types'
import { valueTypes } from './value-types'

type Options = { log: DbLog; max?: number; random?: () => number }

const PATIENCE_MS = 10_000

/** A pool that outlives its database: dropped clients are logged, a restart is waited for up to ten seconds. */
export function createDb(connectionString: string, { log, max = 10, random = Math.random }: Options): Db {
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

  async function connect(): Promise<PoolClient> {
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
      runTransaction({ connect, log, pause: (tried) => sleep(5 * 2 ** tried * (0.5 + random())) }, work),
    close: () => pool.end(),
  }
}
