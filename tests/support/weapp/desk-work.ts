import type { Queue } from '@contract/complaint/schema'
import { doneWords } from '@/features/complaint-desk/messages'
import type { Action } from '@/features/complaint-desk/model'
import type { Person } from './person'

/** From the first page to the own desk, to a queue and to a ticket in it. */
export async function opensTicket(person: Person, queue: Queue, number: string): Promise<void> {
  await person.press('tab-me')
  await person.reaches('pages/me')
  await person.press('me-desk')
  await person.reaches('complaint-desk/pages/desk')
  await person.press(`queue-${queue}`)
  await person.press(`ticket-${number}`)
  await person.reaches('complaint-desk/pages/ticket')
}

/** Presses the button of a command, which may lie under 更多操作. */
export async function begins(person: Person, action: Action): Promise<void> {
  await person.until(() => person.has(`act-${action}`) || person.has('act-more'))
  if (!person.has(`act-${action}`)) await person.press('act-more')
  await person.press(`act-${action}`)
}

/** Sends the open form, reads that it was done while that is shown, and is back at the ticket. */
export async function sends(person: Person, action: Action, said = doneWords[action]): Promise<void> {
  await person.sees('act-submit')
  person.tap('act-submit')
  await person.reads(said)
  await person.reaches('complaint-desk/pages/ticket')
}

export const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
