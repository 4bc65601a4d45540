import type { Deadline } from '@contract/complaint/events'
import { limits } from '@contract/complaint/limits'
import type { PromiseItem, PromiseQuery, PromiseShares } from '@contract/promises/schema'
import { promiseShareDays } from '@contract/promises/labels'
import type { Paged } from '@contract/common/schema'
import { addDays } from '../../../plugins/calendar/shanghai-day'
import { cursorParts, readCursor, writeCursor } from '../../../plugins/http/cursor'
import { Fault } from '../../../plugins/http/fault'
import type { Person, Ports } from '../../../plugins/ports'
import { createDues } from '../dues'
import { whoIs } from '../policy'
import { type PromiseCursor, promiseRepository, type PromiseRow } from './repository'

const cursorShape = { key: cursorParts.instant, number: cursorParts.ticket, id: cursorParts.uuid }
const DAY_MS = 86_400_000

/** 承诺清单 and how many promises each unit kept. */
export const createPromiseLists = ({ db, clock, calendar, region }: Ports) => {
  const repository = promiseRepository(db)
  const unitName = (code: string) => region.unit(code)?.shortName ?? code

  /** 24:00 of a day, as it is kept. */
  const endOf = (at: Date): Deadline => ({
    at: at.toISOString(),
    day: calendar.dayOf(new Date(at.getTime() - 1)),
    provisional: false,
  })
  const deskOf = (person: Person) => {
    const who = whoIs(person)
    if (!who) throw new Fault('not_found')
    return who
  }

  return {
    async list(person: Person, { filter, cursor }: PromiseQuery): Promise<Paged<PromiseItem>> {
      const now = clock()
      const who = deskOf(person)
      const after = readCursor<PromiseCursor>(cursor, cursorShape)
      const rows = await repository.list(filter, who, now, after, limits.pageSize + 1)
      const { window } = createDues(now, calendar)
      const item = (row: PromiseRow): PromiseItem => ({
        id: row.id,
        text: row.text,
        state: row.state,
        due: window(endOf(row.dueAt)),
        disputeBy: row.disputeBy && window(endOf(row.disputeBy)),
        unitName: row.unit && unitName(row.unit),
        number: row.number,
        title: row.title,
        ticketState: row.ticketState,
      })
      const shown = rows.slice(0, limits.pageSize)
      const end = rows.length > limits.pageSize ? shown.at(-1) : undefined
      const next = end && ({ key: end.key, number: end.number, id: end.id } satisfies PromiseCursor)
      return { items: shown.map(item), nextCursor: next ? writeCursor(next) : null }
    },

    /** Of those that fell due in the last days up to yesterday: today's may still be kept. */
    async shares(person: Person): Promise<PromiseShares> {
      const { unit } = deskOf(person)
      const today = calendar.dayOf(clock())
      const from = addDays(today, -promiseShareDays)
      // A promise of a day ends with it: the instant is the next day's beginning.
      const begin = Date.parse(`${from}T00:00:00+08:00`) + DAY_MS
      const end = Date.parse(`${today}T00:00:00+08:00`) + 1
      const rows = await repository.shares(new Date(begin), new Date(end), unit)
      const items = rows.map(({ unit: code, ...counts }) => ({ unit: { code, name: unitName(code) }, ...counts }))
      return { from, to: addDays(today, -1), items }
    },
  }
}
export type PromiseLists = ReturnType<typeof createPromiseLists>
