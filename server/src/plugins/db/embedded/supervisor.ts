import { setTimeout as sleep } from 'node:timers/promises'
import type { DbLog } from '../types'
import type { Cluster } from './cluster'
import { startPostmaster, stopPostmaster, type Postmaster, type Settings } from './postmaster'

type Options = { cluster: Cluster; settings: Settings; log: DbLog; giveUp(error: Error): void }

const TRIES = 12
const LONGEST_WAIT_MS = 2_000
const MOST_IN_A_MINUTE = 5

export type Supervisor = { stop(): Promise<void> }

/**
 * Keeps a started PostgreSQL running: when it dies by itself it is started again on the same port, once its old
 * children have let go of the data (PostgreSQL refuses until then). Gives up after twelve tries, or five deaths a minute.
 */
export function supervise(first: Postmaster, { cluster, settings, log, giveUp }: Options): Supervisor {
  let stopping = false
  let current: Promise<Postmaster | undefined> = Promise.resolve(first)
  const deaths: number[] = []
  // Where no parent-death signal exists, an exit without close() still asks the database to stop.
  const atExit = () => void running?.child.kill('SIGINT')
  let running: Postmaster | undefined
  process.once('exit', atExit)

  function watch(postmaster: Postmaster) {
    running = postmaster
    void postmaster.gone.then(() => {
      running = undefined
      if (!stopping) current = revive()
    })
  }

  async function revive(): Promise<Postmaster | undefined> {
    const now = Date.now()
    deaths.push(now)
    log.error({ deaths: deaths.length }, 'PostgreSQL ended unexpectedly; starting it again')
    let reason = new Error('PostgreSQL keeps dying')
    if (deaths.filter((at) => at > now - 60_000).length > MOST_IN_A_MINUTE) return lost(reason)
    for (let tried = 1; tried <= TRIES && !stopping; tried++) {
      try {
        const next = await startPostmaster(cluster, settings, log)
        log.info({}, 'PostgreSQL runs again')
        watch(next)
        return next
      } catch (error) {
        reason = error as Error
        await sleep(Math.min(50 * 2 ** tried, LONGEST_WAIT_MS))
      }
    }
    return stopping ? undefined : lost(reason)
  }

  function lost(reason: Error): undefined {
    stopping = true
    giveUp(reason)
  }

  watch(first)
  return {
    async stop() {
      stopping = true
      process.removeListener('exit', atExit)
      const last = await current
      if (last) await stopPostmaster(last)
    },
  }
}
