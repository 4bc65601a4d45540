import type { Queue } from '@contract/complaint/schema'
import { pathOf } from '@contract/complaint/states'
import { text } from '@/features/complaint-desk/messages'
import { type Action, commandOf } from '@/features/complaint-desk/model'
import { deskPage } from '@/features/complaint-desk/public'
import type { Person } from './person'

export const { fields } = text

/** Opens a queue of the own desk and a ticket in it. */
export async function opensTicket(person: Person, queue: Queue, number: string): Promise<void> {
  await person.open(deskPage({ queue }))
  await person.tap(`ticket-${number}`)
  await person.see('desk-title').waitFor()
}

/** Straight to a ticket, as from a bookmark. */
export async function returnsToTicket(person: Person, number: string): Promise<void> {
  await person.open(deskPage({ queue: 'all', number }))
  await person.see('desk-title').waitFor()
}

/** Presses the button of a command, which may lie under 更多操作. */
export async function begins(person: Person, action: Action): Promise<void> {
  const direct = person.see(`act-${action}`)
  const more = person.see('act-more')
  await direct.or(more).first().waitFor()
  if ((await direct.count()) === 0) await person.tap(more)
  await person.tap(`act-${action}`)
}

/** Sends the open form: the service takes the command, and the person reads that it was done. */
export async function sends(person: Person, action: Action): Promise<void> {
  const path = `/${pathOf(commandOf(action))}`
  const taken = person.page.waitForResponse(
    (reply) => reply.request().method() === 'POST' && reply.url().endsWith(path) && reply.ok(),
  )
  await person.tap('act-submit')
  await taken
  await person.see('toast').waitFor()
}

export const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
