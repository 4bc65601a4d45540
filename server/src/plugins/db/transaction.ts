import type { PoolClient } from 'pg'
import { describeFailure, mayRunAgain } from './failure'
import { queryOn } from './query-on'
import type { DbLog, Tx } from './types'

const TRIES = 5

export type Attempt = { connect(): Promise<PoolClient>; log: DbLog; pause(tried: number): Promise<void> }

/** One transaction, begun again from scratch after a deadlock or a serialisation failure. */
export async function runTransaction<T>(attempt: Attempt, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await runOnce(attempt, work)
    } catch (error) {
      if (tried >= TRIES || !mayRunAgain(error)) throw error
      await attempt.pause(tried)
    }
  }
}

async function runOnce<T>({ connect, log }: Attempt, work: (tx: Tx) => Promise<T>): Promise<T> {
  const effects: (() => void | Promise<void>)[] = []
  const client = await connect()
  let value: T
  try {
    await client.query('begin')
    value = await work({ query: queryOn(client), afterCommit: (effect) => void effects.push(effect) })
    const done = await client.query('commit')
    // PostgreSQL answers ROLLBACK to a commit of a failed transaction, which would pass for success.
    if (done.command !== 'COMMIT') throw new Error('Transaction was rolled back: a failed statement was ignored')
  } catch (error) {
    await giveBack(client)
    throw error
  }
  client.release()
  for (const effect of effects) {
    try {
      await effect()
    } catch (error) {
      log.error(describeFailure(error), 'after-commit effect failed')
    }
  }
  return value
}

async function giveBack(client: PoolClient) {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}
