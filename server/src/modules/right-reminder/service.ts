import type { CaseView } from '@contract/complaint/schema'
import { remindDays } from '@contract/rights/labels'
import type { RightReminder, RightReminders } from '@contract/rights/schema'
import type { Db, Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { type ComplaintService, createRights, remindAt, ticketRepository } from '../complaint/public'
import { type ReminderRow, rightReminderRepository } from './repository'

const SHOWN = 100

type Asks = Pick<ComplaintService, 'caseOfOwner'>

/** 提醒我: a person's own wish, one right of one ticket at a time. It ends when the right is used, moves or runs out. */
export const createRightReminders = (ports: Ports, { caseOfOwner }: Asks) => {
  const { db, clock, calendar, region } = ports

  /** The right as it stands, while it is still that of the reminder; null when it was used, has moved or is over. */
  async function alive(on: Tx | Db, { number, kind, day }: ReminderRow) {
    const tickets = ticketRepository(on)
    const ticket = await tickets.find(number)
    if (!ticket) return null
    const rights = createRights({ now: clock(), calendar, region })(
      ticket.status,
      await tickets.listEvents(number),
      null,
    )
    const right = rights.find((each) => each.kind === kind && each.day === day && !each.over)
    return right ? { ticket, right } : null
  }

  return {
    /**
     * Sets or ends the reminder of one right; asked again it changes nothing.
     * @throws Fault not_found · right_not_remindable
     */
    async remind(person: Person, number: string, { kind, on }: RightReminder): Promise<CaseView> {
      const { accountId } = person
      const view = await caseOfOwner(person, number)
      const right = view.rights.find((each) => each.kind === kind)
      if (on && (!right?.day || right.remind === null)) throw new Fault('right_not_remindable')
      await db.transaction(async (tx) => {
        const reminders = rightReminderRepository(tx)
        if (!on) return reminders.remove(accountId, number, kind)
        const day = right?.day ?? ''
        const id = await reminders.set({ accountId, number, kind, day }, clock())
        if (id === null) return
        for (const ahead of remindDays) {
          const at = remindAt(day, ahead)
          if (at > clock()) await ports.enqueue(tx, 'right-reminder', { id, ahead }, at)
        }
      })
      return caseOfOwner(person, number)
    },

    /** What the person will be reminded of; what has ended meanwhile is forgotten. */
    async list({ accountId }: Person): Promise<RightReminders> {
      const reminders = rightReminderRepository(db)
      const items: RightReminders['items'] = []
      for (const row of await reminders.listOfAccount(accountId, SHOWN)) {
        const found = await alive(db, row)
        if (!found) await reminders.removeById(row.id)
        else {
          const { number, kind, day } = row
          items.push({ number, kind, day, title: found.ticket.title, right: found.right.title })
        }
      }
      return { items }
    },

    /** The reminder that is due now, when it still means something. The last one ends it. */
    async due(tx: Tx, { id, ahead }: { id: string; ahead: number }) {
      const reminders = rightReminderRepository(tx)
      const row = await reminders.findById(id)
      if (!row) return null
      const found = await alive(tx, row)
      if (!found || ahead === Math.min(...remindDays)) await reminders.removeById(id)
      return found && { ...found, accountId: row.accountId }
    },
  }
}
export type RightReminderService = ReturnType<typeof createRightReminders>
