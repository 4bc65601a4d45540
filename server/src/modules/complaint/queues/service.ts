import type { CaseCounts, CaseItem, CaseQuery, DeskItem, Queue, TicketQuery } from '@contract/complaint/schema'
import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import type { ActorKind } from '@contract/complaint/states'
import { cursorParts, readCursor, writeCursor } from '../../../plugins/http/cursor'
import { Fault } from '../../../plugins/http/fault'
import type { Person, Ports } from '../../../plugins/ports'
import { whoIs } from '../policy'
import { createViews } from '../views'
import { searchOf } from '../words'
import { type Cursor, type ListedRow, queueRepository } from './repository'

const cursorShape = { key: cursorParts.instant, number: cursorParts.ticket, turn: cursorParts.flag }

const AT_ONCE = 1000
type Chosen = { queue: Queue; type: string | null; filedFrom: Date | null; filedBefore: Date | null }

/** The queues of each desk, in the order they are worked through. */
const queuesOf: Partial<Record<ActorKind, readonly Queue[]>> = {
  dispatcher: ['pending', 'accepted', 'objected', 'dueToday', 'overdue', 'supervised', 'all'],
  handler: ['toSign', 'handling', 'awaiting', 'replied', 'dueToday', 'overdue', 'supervised', 'all'],
  head: ['signatures', 'toSign', 'handling', 'dueToday', 'overdue', 'supervised', 'all'],
  supervisor: ['extensions', 'terminations', 'reviews', 'signatures', 'dueToday', 'overdue', 'supervised', 'all'],
}

export const createQueueService = (ports: Ports) => {
  const { db, clock, calendar, region, vault } = ports
  const repository = queueRepository(db)

  const page = (rows: ListedRow[]): Paged<DeskItem> => {
    const { item } = createViews({ now: clock(), calendar, region, newId: () => '' })
    const shown = rows.slice(0, limits.pageSize)
    const end = rows.length > limits.pageSize ? shown.at(-1) : undefined
    return {
      items: shown.map(item),
      nextCursor: end ? writeCursor({ key: end.key, number: end.number, turn: end.turn } satisfies Cursor) : null,
    }
  }
  const today = (now: Date) => new Date(calendar.calendarDeadline(now, 0).at)
  const deskOf = (person: Person) => {
    const who = whoIs(person)
    const queues = who && queuesOf[who.by]
    if (!who || !queues) throw new Fault('not_found')
    return { who, queues }
  }

  return {
    async tickets(person: Person, query: TicketQuery): Promise<Paged<DeskItem>> {
      const { who, queues } = deskOf(person)
      if (!queues.includes(query.queue)) throw new Fault('not_found')
      const now = clock()
      const filter = {
        who,
        queue: query.queue,
        type: query.type ?? null,
        search: searchOf(query.q ?? ''),
        now,
        endOfToday: today(now),
      }
      return page(
        await repository.listForDesk(filter, readCursor<Cursor>(query.cursor, cursorShape), limits.pageSize + 1),
      )
    },
    /**
     * All rows of a queue, some at a time and none twice; nothing is held between two of them.
     * @throws Fault not_found when the queue is not of this desk
     */
    async *each(person: Person, { queue, type, filedFrom, filedBefore }: Chosen): AsyncGenerator<ListedRow[]> {
      const { who, queues } = deskOf(person)
      if (!queues.includes(queue)) throw new Fault('not_found')
      const now = clock()
      const filter = { who, queue, type, search: null, now, endOfToday: today(now), filedFrom, filedBefore }
      let after: Cursor | null = null
      for (;;) {
        const rows: ListedRow[] = await repository.listForDesk(filter, after, AT_ONCE)
        if (rows.length > 0) yield rows
        const end = rows.at(-1)
        if (!end || rows.length < AT_ONCE) return
        after = { key: end.key, number: end.number, turn: end.turn }
      }
    },
    hasQueue: (person: Person, queue: Queue): boolean => deskOf(person).queues.includes(queue),
    async counts(person: Person): Promise<{ queue: Queue; count: number }[]> {
      const { who, queues } = deskOf(person)
      const now = clock()
      const counts = await repository.countForDesk({ who, now, endOfToday: today(now) }, queues)
      return queues.map((queue, n) => ({ queue, count: counts[n] ?? 0 }))
    },
    async cases(person: Person, query: CaseQuery): Promise<Paged<CaseItem>> {
      const ended = query.filter === undefined ? null : query.filter === 'ended'
      const owner = vault.index('owner', person.accountId)
      return page(
        await repository.listForOwner(
          owner,
          { ended, search: searchOf(query.q ?? '') },
          readCursor<Cursor>(query.cursor, cursorShape),
          limits.pageSize + 1,
        ),
      )
    },
    caseCounts: (person: Person): Promise<CaseCounts> =>
      repository.countForOwner(vault.index('owner', person.accountId)),
  }
}
export type QueueService = ReturnType<typeof createQueueService>
