import type { Tx } from '../../plugins/db/types'
import type { Deliver } from '../../plugins/outbox/outbox-worker'
import type { OutboxRow } from '../../plugins/outbox/repository'
import type { Ports } from '../../plugins/ports'
import { maskPhone } from '../account/public'
import { type Complainant, ticketRepository, type TicketRow } from '../complaint/public'
import { newsOf, type WechatMessages, type WechatNews } from '../wechat/public'
import { type Audience, type Note, notesOf } from './messages'
import { isStillDue, remindAt, reminderNews, reminderNote, reminderOf, type Reminder } from './reminders'
import { inboxRepository } from './repository'

type Open = (number: string) => Promise<Complainant | null>

export function createDelivery(ports: Ports, openComplainant: Open, wechat: WechatMessages): Record<string, Deliver> {
  async function sendSms(tx: Tx, row: OutboxRow, phone: string, text: string) {
    if (ports.demo)
      await inboxRepository(tx).insertSent({
        channel: 'sms',
        masked: maskPhone(phone),
        text,
        at: ports.clock(),
        outboxId: row.id,
      })
    else await ports.sms?.send(phone, text)
  }

  async function recipients(tx: Tx, to: Audience, ticket: TicketRow): Promise<string[]> {
    const inbox = inboxRepository(tx)
    const { unit, coUnits } = ticket.status
    const ofUnit = (role: string, code: string | null) =>
      code ? inbox.listStaff(role, code, ticket.aboutUnit) : Promise.resolve([])
    const staff: Record<Exclude<Audience, 'complainant'>, () => Promise<string[]>> = {
      // Before it is dispatched a ticket is in the hands of the desk.
      handlers: () => (unit ? ofUnit('handler', unit) : inbox.listStaff('dispatcher', null, ticket.aboutUnit)),
      unit: () => ofUnit('handler', unit),
      coUnits: async () => (await Promise.all(coUnits.map((code) => ofUnit('handler', code)))).flat(),
      head: () => ofUnit('head', unit),
      supervisors: () => inbox.listStaff('supervisor', null, ticket.aboutUnit),
      dispatchers: () => inbox.listStaff('dispatcher', null, ticket.aboutUnit),
    }
    return to === 'complainant' ? [] : staff[to]()
  }

  async function deliverNote(tx: Tx, row: OutboxRow, ticket: TicketRow, note: Note) {
    const inbox = inboxRepository(tx)
    const line = { number: ticket.number, title: note.title, text: note.text, at: row.created_at, outboxId: row.id }
    for (const audience of note.to) {
      for (const accountId of await recipients(tx, audience, ticket)) await inbox.insertOnce({ ...line, accountId })
    }
    if (!note.to.includes('complainant') || ticket.status.detached) return
    const complainant = await openComplainant(ticket.number)
    if (!complainant) return
    await inbox.insertOnce({ ...line, accountId: complainant.accountId })
    if (note.sms)
      await sendSms(
        tx,
        row,
        complainant.phone,
        `您尾号 ${ticket.number.slice(-4)} 的诉求：${note.title}。请打开法惠民查看。`,
      )
  }

  async function tellByWechat(tx: Tx, ticket: TicketRow, at: string, news: WechatNews | null) {
    const complainant = news && !ticket.status.detached ? await openComplainant(ticket.number) : null
    if (news && complainant) await wechat.offer(tx, complainant.accountId, ticket.number, at, news)
  }

  return {
    async ticket(tx, row) {
      const { number, seq } = row.payload as { number: string; seq: number }
      const tickets = ticketRepository(tx)
      const ticket = await tickets.find(number)
      const event = await tickets.findEvent(number, seq)
      if (!ticket || !event) return
      const stillToSign = ticket.status.draft?.signers[0]
      for (const note of notesOf(event, event.by, ports.region.clocks, stillToSign))
        await deliverNote(tx, row, ticket, note)
      await tellByWechat(tx, ticket, event.at, newsOf(event))
      const reminder = reminderOf(event)
      if (reminder) await ports.enqueue(tx, 'reminder', { number, reminder }, remindAt(reminder))
    },
    async reminder(tx, row) {
      const { number, reminder } = row.payload as { number: string; reminder: Reminder }
      const ticket = await ticketRepository(tx).find(number)
      if (!ticket || !isStillDue(ticket.status, reminder)) return
      const now = ports.clock()
      await deliverNote(tx, { ...row, created_at: now }, ticket, reminderNote(reminder))
      await tellByWechat(tx, ticket, now.toISOString(), reminderNews(reminder))
    },
    async reveal(tx, row) {
      const { number } = row.payload as { number: string }
      const ticket = await ticketRepository(tx).find(number)
      if (ticket)
        await deliverNote(tx, row, ticket, {
          to: ['complainant'],
          title: '有人登记查看您的信息',
          text: '谁、为什么、看没看到，都记在“谁看过我的信息”里。',
        })
    },
    wechat: wechat.deliver,
    async sms(tx, row) {
      const { sealed } = row.payload as { sealed: string }
      const { phone, text } = JSON.parse(ports.vault.open(sealed, 'outbox.sms')) as { phone: string; text: string }
      await sendSms(tx, row, phone, text)
    },
  }
}
