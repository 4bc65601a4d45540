import type { Tx } from '../../plugins/db/types'
import type { Deliver } from '../../plugins/outbox/outbox-worker'
import type { OutboxRow } from '../../plugins/outbox/repository'
import type { Ports } from '../../plugins/ports'
import { maskPhone } from '../account/public'
import { type Complainant, ticketRepository, type TicketRow } from '../complaint/public'
import type { RightReminderService } from '../right-reminder/public'
import { newsOf, type WechatMessages, type WechatNews } from '../wechat/public'
import { tellHandlerGone } from './handler-gone'
import { type Note, notesOf } from './messages'
import { staffOf } from './recipients'
import {
  isStillDue,
  remindAt,
  remindersOf,
  reminderNews,
  reminderNote,
  type Reminder,
  rightNews,
  rightNote,
} from './reminders'
import { inboxRepository } from './repository'

type Open = (number: string, on: Tx) => Promise<Complainant | null>
type Asks = {
  openComplainant: Open
  /** Who follows the ticket up for its owner now. */
  helperOf(tx: Tx, number: string): Promise<{ id: string; helper: string } | null>
  phoneOf(accountId: string, on: Tx): Promise<string | null>
  /** 提醒我: what is still to be said, if anything. */
  rightDue: RightReminderService['due']
}

export function createDelivery(
  ports: Ports,
  { openComplainant, helperOf, phoneOf, rightDue }: Asks,
  wechat: WechatMessages,
): Record<string, Deliver> {
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

  async function deliverNote(tx: Tx, row: OutboxRow, ticket: TicketRow, note: Note) {
    const inbox = inboxRepository(tx)
    const line = { number: ticket.number, title: note.title, text: note.text, at: row.created_at, outboxId: row.id }
    for (const audience of note.to) {
      for (const accountId of await staffOf(tx, audience, ticket, note)) await inbox.insertOnce({ ...line, accountId })
    }
    if (!note.to.includes('complainant') || ticket.status.detached) return
    const complainant = await openComplainant(ticket.number, tx)
    if (!complainant) return
    await inbox.insertOnce({ ...line, accountId: complainant.accountId })
    const tail = ticket.number.slice(-4)
    if (note.sms) await sendSms(tx, row, complainant.phone, `您尾号 ${tail} 的诉求：${note.title}。请打开法惠民查看。`)
    const helping = ticket.status.channel === 'proxy' ? await helperOf(tx, ticket.number) : null
    if (!helping) return
    await inbox.insertOnce({ ...line, title: `代办：${note.title}`, accountId: helping.helper, consent: helping.id })
    const phone = note.sms ? await phoneOf(helping.helper, tx) : null
    if (phone) await sendSms(tx, row, phone, `您代办的尾号 ${tail} 的诉求：${note.title}。请打开法惠民查看。`)
  }

  async function tellByWechat(tx: Tx, ticket: TicketRow, at: string, news: WechatNews | null) {
    const complainant = news && !ticket.status.detached ? await openComplainant(ticket.number, tx) : null
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
      if (event.kind === 'replied' && ticket.status.published)
        await ports.enqueue(tx, 'supporters', { number, after: null })
      for (const reminder of remindersOf(event)) {
        const at = remindAt(reminder)
        // Whoever has promised it for tomorrow knows.
        if (reminder.of !== 'promise' || at > new Date(event.at))
          await ports.enqueue(tx, 'reminder', { number, reminder }, at)
      }
    },
    async reminder(tx, row) {
      const { number, reminder } = row.payload as { number: string; reminder: Reminder }
      const ticket = await ticketRepository(tx).find(number)
      if (!ticket || !isStillDue(ticket.status, reminder)) return
      const now = ports.clock()
      await deliverNote(tx, { ...row, created_at: now }, ticket, reminderNote(reminder))
      await tellByWechat(tx, ticket, now.toISOString(), reminderNews(reminder))
    },
    async 'right-reminder'(tx, row) {
      const due = await rightDue(tx, row.payload as { id: string; ahead: number })
      if (!due?.right.day) return
      const now = ports.clock()
      await deliverNote(tx, { ...row, created_at: now }, due.ticket, rightNote(due.right.title, due.right.day))
      await tellByWechat(tx, due.ticket, now.toISOString(), rightNews)
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
    async note(tx, row) {
      const { accountId, title, text } = row.payload as { accountId: string; title: string; text: string }
      const line = { accountId, title, text, number: null, at: row.created_at, outboxId: row.id }
      await inboxRepository(tx).insertOnce(line)
    },
    handlerGone: tellHandlerGone,
    wechat: wechat.deliver,
    async sms(tx, row) {
      const { sealed } = row.payload as { sealed: string }
      const { phone, text } = JSON.parse(ports.vault.open(sealed, 'outbox.sms')) as { phone: string; text: string }
      await sendSms(tx, row, phone, text)
    },
  }
}
