import type { DailyRoot } from '@contract/verification/schema'
import { dayIndex } from '../../plugins/calendar/shanghai-day'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Ports } from '../../plugins/ports'
import { chainRepository, type RootRow } from './repository'

const PAGE = 10
const FEED = 100

/** A day of the calendar and not only digits. @throws Fault malformed_request */
function realDay(day: string): string {
  try {
    dayIndex(day)
    return day
  } catch {
    throw new Fault('malformed_request')
  }
}

/** The roots as everybody may read them. */
export const createPublishedRoots = ({ db, region }: Pick<Ports, 'db' | 'region'>) => {
  const shown = ({ day, tickets, root, previous, keyId, signature }: RootRow): DailyRoot => ({
    region: region.code,
    day,
    tickets,
    root: root.toString('hex'),
    previous: previous?.toString('hex') ?? null,
    keyId,
    signature: signature.toString('base64'),
  })
  return {
    async page(cursor: string | undefined) {
      const after = readCursor<{ day: string }>(cursor, { day: cursorParts.day })
      const rows = await chainRepository(db).listRoots(after && realDay(after.day), PAGE + 1)
      const end = rows.length > PAGE ? rows[PAGE - 1] : undefined
      return { items: rows.slice(0, PAGE).map(shown), nextCursor: end ? writeCursor({ day: end.day }) : null }
    },
    /** The newest of them, with the time each was made. */
    async feed() {
      const rows = await chainRepository(db).listRoots(null, FEED)
      return rows.map((row) => ({ ...shown(row), madeAt: row.madeAt }))
    },
  }
}
