import type { Tx } from '../../plugins/db/types'
import { owing, type TicketRow } from '../complaint/public'
import type { Audience, Note } from './messages'
import { inboxRepository } from './repository'

/** Accounts of the staff an audience stands for now; never of the unit the ticket is about (回避). */
export async function staffOf(tx: Tx, to: Audience, ticket: TicketRow, note: Note): Promise<string[]> {
  const inbox = inboxRepository(tx)
  const { unit, coUnits, handler } = ticket.status
  const ofUnit = (role: string, code: string | null) =>
    code ? inbox.listStaff(role, code, ticket.aboutUnit) : Promise.resolve([])
  const ofUnits = async (roles: readonly string[], codes: readonly string[]) =>
    (await Promise.all(codes.flatMap((code) => roles.map((role) => ofUnit(role, code))))).flat()
  const everybody = (role: string) => inbox.listStaff(role, null, ticket.aboutUnit)
  const staff: Record<Exclude<Audience, 'complainant'>, () => Promise<string[]>> = {
    // Before it is dispatched a ticket is in the hands of the desk.
    handlers: () => (unit ? ofUnit('handler', unit) : everybody('dispatcher')),
    unit: () => ofUnit('handler', unit),
    holder: () => (unit && handler ? inbox.listByNumber(handler, unit) : Promise.resolve([])),
    coUnits: () => ofUnits(['handler'], note.units ?? coUnits),
    owing: () => ofUnits(['handler', 'head'], owing(ticket.status)),
    head: () => ofUnit('head', unit),
    supervisors: () => everybody('supervisor'),
    dispatchers: () => everybody('dispatcher'),
  }
  return to === 'complainant' ? [] : staff[to]()
}
