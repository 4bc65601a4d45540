import { randomBytes } from 'node:crypto'
import { toolLimits } from '@contract/desk-tools/limits'
import type { ExportRequest, ExportTicket } from '@contract/desk-tools/schema'
import { sha256 } from '../../plugins/crypto/vault'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { createViews, type QueueService } from '../complaint/public'
import { columnsOf, header } from './columns'
import { BOM, line } from './csv'
import { exportRepository } from './repository'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`)

type FindPerson = (accountId: string) => Promise<Person | null>
type World = Pick<Ports, 'db' | 'clock' | 'calendar' | 'region' | 'audit'>

/** Tickets of a queue as a file, row by row: nothing of it stands on the service's disk or in its memory. */
export function createTicketExport(world: World, queues: QueueService, findPerson: FindPerson) {
  const { db, clock, calendar, region, audit } = world

  async function* csvOf(person: Person, filter: ExportRequest, onEnd: (rows: number) => Promise<void>) {
    const views = createViews({ now: clock(), calendar, region, newId: () => '' })
    const cells = columnsOf(views, region, calendar)
    let rows = 0
    try {
      yield BOM + line(header)
      const chosen = {
        queue: filter.queue,
        type: filter.type,
        filedFrom: filter.from === null ? null : midnight(filter.from),
        filedBefore: filter.to === null ? null : new Date(midnight(filter.to).getTime() + DAY_MS),
      }
      for await (const some of queues.each(person, chosen)) {
        yield some.map((row) => line(cells(row))).join('')
        rows += some.length
      }
    } finally {
      // Also when the browser has gone: how much had left is known.
      await onEnd(rows)
    }
  }

  return {
    /**
     * An address that opens once within two minutes.
     * @throws Fault not_found (no queue of this desk) · export_days_reversed · export_limit
     */
    async ask(person: Person, filter: ExportRequest, requestId: string): Promise<ExportTicket> {
      if (!queues.hasQueue(person, filter.queue)) throw new Fault('not_found')
      for (const [path, day] of [
        ['/from', filter.from],
        ['/to', filter.to],
      ] as const) {
        if (day !== null && calendar.dayOf(midnight(day)) !== day)
          throw new Fault('invalid_input', [{ path, message: '没有这一天，请重新选择日期' }])
      }
      if (filter.from !== null && filter.to !== null && filter.from > filter.to)
        throw new Fault('export_days_reversed', [{ path: '/to', message: '结束日期要在开始日期当天或以后' }])
      const now = clock()
      const token = randomBytes(24).toString('base64url')
      const id = await db.transaction(async (tx) => {
        const repository = exportRepository(tx)
        await repository.lockPerson(person.accountId)
        const used = await repository.countSince(person.accountId, new Date(now.getTime() - HOUR_MS))
        if (used >= toolLimits.exportsPerHour) throw new Fault('export_limit')
        const made = await repository.insert(sha256('export', token), person.accountId, filter, now)
        const { queue, type, from, to } = filter
        const subject = [queue, type ?? 'all', from ?? '', to ?? ''].join(' ')
        await audit(tx, { at: now, person, role: person.role, action: 'export-asked', subject, requestId })
        return made
      })
      return {
        url: `/api/v1/desk/exports/${id}/tickets.csv?sign=${token}`,
        fileName: `${region.shortName}-工单-${calendar.dayOf(now)}.csv`,
        expiresAt: new Date(now.getTime() + toolLimits.exportSeconds * 1000).toISOString(),
      }
    },
    /** @throws Fault not_found, also the second time and when the account is no longer of a desk */
    async open(id: string, token: string, requestId: string) {
      const now = clock()
      const notBefore = new Date(now.getTime() - toolLimits.exportSeconds * 1000)
      const opened = await exportRepository(db).open(id, sha256('export', token), now, notBefore)
      const person = opened && (await findPerson(opened.accountId))
      if (!person) throw new Fault('not_found')
      if (!queues.hasQueue(person, opened.filter.queue)) throw new Fault('not_found')
      const onEnd = async (rows: number) => {
        await exportRepository(db).end(id, rows, clock())
        const subject = `${rows}`
        await audit(db, { at: clock(), person, role: person.role, action: 'export-sent', subject, requestId })
      }
      return {
        fileName: `${region.shortName}-工单-${calendar.dayOf(opened.askedAt)}.csv`,
        rows: csvOf(person, opened.filter, onEnd),
      }
    },
  }
}
export type TicketExport = ReturnType<typeof createTicketExport>
