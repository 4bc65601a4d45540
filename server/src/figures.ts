import { statfs } from 'node:fs/promises'
import { ticketRepository } from './modules/complaint/public'
import type { Figures } from './plugins/http/observe'
import { outboxRepository } from './plugins/outbox/repository'
import type { Ports } from './plugins/ports'

/** What docs/deploy.md sets alarms on. */
export function createFigures({ db, clock }: Pick<Ports, 'db' | 'clock'>, dataDir: string): Figures {
  const secondsSince = (at: Date | null) => (at ? Math.max(0, (clock().getTime() - at.getTime()) / 1000) : 0)
  return {
    fahuimin_outbox_waiting: {
      help: 'Messages that should have been sent by now',
      read: async () => (await outboxRepository(db).overdue(clock())).n,
    },
    fahuimin_outbox_oldest_seconds: {
      help: 'Age of the oldest message that should have been sent by now',
      read: async () => secondsSince((await outboxRepository(db).overdue(clock())).oldest),
    },
    fahuimin_clock_behind_seconds: {
      help: 'Since when a deadline of some ticket has not been acted on',
      read: async () => secondsSince(await ticketRepository(db).oldestDue(clock())),
    },
    fahuimin_disk_free_bytes: {
      help: 'Free space where the data folder is',
      async read() {
        const { bavail, bsize } = await statfs(dataDir)
        return bavail * bsize
      },
    },
  }
}
