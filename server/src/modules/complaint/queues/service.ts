import type { CaseCounts, CaseItem, CaseQuery, DeskItem, Queue, TicketQuery } from '@contract/complaint/schema'
import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import { cursorParts, readCursor, writeCursor } from '../../../plugins/http/cursor'
import { Fault } from '../../../plugins/http/fault'
import type { Person, Ports } from '../../../plugins/ports'
import { createDues } from '../dues'
import { whoIs } from '../policy'
import { createViews } from '../views'
import { searchOf } from '../words'
import { type Cursor, type Helping, ownCasesRepository } from './own/repository'
import { type DeskCursor, type ListedRow, queueRepository } from './repository'
import { alsoListed, queuesOf } from './queues-of'

export type { Helping }

const cursorShape = { key: cursorParts.instant, number: cursorParts.ticket, turn: cursorParts.flag }
const deskCursorShape = { ...cursorShape, rank: cursorParts.rank }

const AT_ONCE = 200
type Chosen = { queue: Queue; type: string | null; filedFrom: Date | null; filedBefore: Date | null }

export const createQueueService = (ports: Ports) => {
  const { db, clock, calendar, region, vault } = ports
  const repository = queueRepository(db)
  const own = ownCasesRepository(db)

  const views = () => createViews({ now: clock(), calendar, region, newId: () => '' })
  const cursorAt = ({ key, number, turn }: ListedRow): Cursor => ({ key, number, turn })
  function page<Item>(rows: ListedRow[], item: (row: ListedRow) => Item, cursor: (row: ListedRow) => object) {
    const shown = rows.slice(0, limits.pageSize)
    const end = rows.length > limits.pageSize ? shown.at(-1) : undefined
    return { items: shown.map(item), nextCursor: end ? writeCursor(cursor(end)) : null } satisfies Paged<Item>
  }
  const moments = () => {
    const now = clock()
    const { day } = calendar.addWorkingDays(calendar.dayOf(now), 1)
    return {
      now,
      endOfToday: new Date(calendar.calendarDeadline(now, 0).at),
      endOfNextDay: new Date(calendar.calendarDeadline(new Date(`${day}T12:00:00+08:00`), 0).at),
    }
  }
  const deskOf = (person: Person) => {
    const who = whoIs(person)
    const queues = who && queuesOf[who.by]
    if (!who || !queues) throw new Fault('not_found')
    return { who, queues }
  }

  return {
    /** @throws Fault not_found for a queue that is not of this desk, or another unit asked for by a unit */
    async tickets(person: Person, query: TicketQuery): Promise<Paged<DeskItem>> {
      const { who, queues } = deskOf(person)
      const ofUnit = who.by === 'handler' || who.by === 'head'
      if (![...queues, ...alsoListed].includes(query.queue)) throw new Fault('not_found')
      if (ofUnit && query.unit !== undefined && query.unit !== who.unit) throw new Fault('not_found')
      const { queue, type = null, unit = null, handler = null } = query
      const filter = { who, queue, type, unit, handler, search: searchOf(query.q ?? ''), ...moments() }
      const after = readCursor<DeskCursor>(query.cursor, deskCursorShape)
      const rows = await repository.listForDesk(filter, after, limits.pageSize + 1)
      const { deskItem } = views()
      const { promiseDueOf } = createDues(filter.now, calendar)
      const byPromise = (row: ListedRow) => ({ ...deskItem(row), due: promiseDueOf(row.status) })
      return page(
        rows,
        queue === 'promises' ? byPromise : deskItem,
        (row) => ({ ...cursorAt(row), rank: row.rank }) satisfies DeskCursor,
      )
    },
    /**
     * All rows of a queue, some at a time and none twice; nothing is held between two of them.
     * @throws Fault not_found when the queue is not of this desk
     */
    async *each(person: Person, { queue, type, filedFrom, filedBefore }: Chosen): AsyncGenerator<ListedRow[]> {
      const { who, queues } = deskOf(person)
      if (!queues.includes(queue)) throw new Fault('not_found')
      const filter = { who, queue, type, search: null, ...moments(), filedFrom, filedBefore }
      let after: DeskCursor | null = null
      for (;;) {
        const rows: ListedRow[] = await repository.listForDesk(filter, after, AT_ONCE)
        if (rows.length > 0) yield rows
        const end = rows.at(-1)
        if (!end || rows.length < AT_ONCE) return
        after = { ...cursorAt(end), rank: end.rank }
      }
    },
    hasQueue: (person: Person, queue: Queue): boolean => deskOf(person).queues.includes(queue),
    async counts(person: Person): Promise<{ queue: Queue; count: number }[]> {
      const { who, queues } = deskOf(person)
      const counts = await repository.countForDesk({ who, ...moments() }, queues)
      return queues.map((queue, n) => ({ queue, count: counts[n] ?? 0 }))
    },
    async cases(person: Person, query: CaseQuery, helping?: Helping): Promise<Paged<CaseItem>> {
      const ended = query.filter === undefined ? null : query.filter === 'ended'
      const owner = vault.index('owner', helping?.elder ?? person.accountId)
      return page(
        await own.list(
          owner,
          { ended, search: searchOf(query.q ?? ''), ...(helping ? { helping } : {}) },
          readCursor<Cursor>(query.cursor, cursorShape),
          limits.pageSize + 1,
        ),
        views().item,
        cursorAt,
      )
    },
    caseCounts: (person: Person, helping?: Helping): Promise<CaseCounts> =>
      own.count(vault.index('owner', helping?.elder ?? person.accountId), helping),
  }
}
export type QueueService = ReturnType<typeof createQueueService>
