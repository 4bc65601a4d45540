import { randomUUID } from 'node:crypto'
import type { Ports } from '../../plugins/ports'
import { actOfClock, recompute } from './commands/clock'
import type { Context } from './commands/context'
import { handOver } from './groups'
import { record } from './recorder'
import { ticketRepository, type TicketRow } from './repository'

const clockAuthor = { by: 'clock', unit: null, staffNo: null } as const
const ACTS_AT_ONCE = 20

/** Acts when time runs out. Any number of copies may run it: a ticket is held by one of them while it acts. */
export const createClockWorker = (ports: Ports) => {
  const { db, clock, calendar, region } = ports
  const context = (): Context => ({ now: clock(), calendar, region, newId: randomUUID })

  /** The ticket that was held, and whether its clock acted; a failure must not keep the others waiting. */
  async function settleOne(): Promise<boolean> {
    const held: { row: TicketRow | null } = { row: null }
    try {
      await db.transaction(async (tx) => {
        const now = context()
        const row = await ticketRepository(tx).lockDue(now.now)
        held.row = row
        if (!row) return
        let { status } = row
        for (let n = 0; n < ACTS_AT_ONCE; n++) {
          const events = actOfClock(now, status)
          if (events.length === 0) break
          status = await record(ports, tx, row.number, status, events, clockAuthor, now.now, null)
          await ports.audit(tx, {
            at: now.now,
            person: null,
            role: 'clock',
            action: events[0]?.kind ?? '',
            subject: row.number,
            requestId: null,
          })
        }
        await handOver(ports, tx, { number: row.number, status }, now.now)
        if (status === row.status) throw new Error('woke the clock but nothing was due')
      })
    } catch (error) {
      if (held.row === null) throw error
      const { number, status } = held.row
      ports.log.error(
        { number, reason: (error as Error).message },
        'the clock could not settle a ticket; it is tried again in an hour',
      )
      await ticketRepository(db).postpone(number, status.version, new Date(clock().getTime() + 3_600_000))
    }
    return held.row !== null
  }

  return {
    /** Settles everything that is due. @returns how many tickets were touched */
    async run(): Promise<number> {
      let settled = 0
      while (await settleOne()) settled++
      return settled
    },

    /** Works out provisional deadlines again after a holiday plan was published. @returns how many changed */
    async recomputeProvisional(): Promise<number> {
      let changed = 0
      for (let after = ''; ;) {
        const numbers = await ticketRepository(db).listProvisional(after)
        for (const number of numbers) {
          await db.transaction(async (tx) => {
            const row = await ticketRepository(tx).lock(number)
            const events = row ? recompute(context(), row.status) : []
            if (!row || events.length === 0) return
            await record(ports, tx, number, row.status, events, clockAuthor, clock(), null)
            changed++
          })
        }
        const end = numbers.at(-1)
        if (end === undefined) return changed
        after = end
      }
    },
  }
}
