import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import { Fault } from '../../../plugins/http/fault'
import type { Context, Deciders, Facts } from './context'
import { dispatched } from './desk'

const takesMembers: readonly TicketStatus['state'][] = ['dispatched', 'handling']

/** The ticket to be merged into, which must have a unit that may handle this one as well. */
function leadFor(row: TicketStatus, { lead, hasMembers }: Facts) {
  if (hasMembers) throw new Fault('merge_has_members')
  if (!lead?.status.unit || !takesMembers.includes(lead.status.state))
    throw new Fault('merge_unknown', [{ path: '/into', message: '没有找到可以并入的工单，请核对编号' }])
  if (lead.status.group) throw new Fault('merge_into_member')
  if (lead.status.unit === row.aboutUnit) throw new Fault('merge_conflict')
  if (row.unit !== null && row.unit !== lead.status.unit) throw new Fault('merge_other_unit')
  return { number: lead.number, unit: lead.status.unit, state: lead.status.state, handler: lead.status.handler }
}

/** A ticket that has not got as far as its lead is brought to where that stands. */
function caughtUp(context: Context, row: TicketStatus, lead: ReturnType<typeof leadFor>, note: string): NewEvent[] {
  const events: NewEvent[] = []
  if (row.state === 'accepted')
    events.push(dispatched(context, row, { unit: lead.unit, coUnits: [], note, objection: null }))
  if (lead.state === 'handling' && row.state !== 'handling')
    events.push({ kind: 'signed', payload: { ...(lead.handler ? { handler: lead.handler } : {}), copied: true } })
  return events
}

/** 重复诉求并单: one plan, and each ticket its own state, clock, answer and rating. */
export const groupCommands: Deciders<'merge' | 'unmerge' | 'publish' | 'unpublish'> = {
  merge: (context, row, { reason }) => {
    if (row.group) throw new Fault('merge_already')
    if (!context.facts) return []
    const lead = leadFor(row, context.facts)
    return [...caughtUp(context, row, lead, reason), { kind: 'merged', payload: { lead: lead.number } }]
  },

  unmerge: (_context, row, { reason }) => {
    if (!row.group) throw new Fault('not_merged')
    return [{ kind: 'unmerged', payload: { reason } }]
  },

  publish: (_context, row, { title, text }) => {
    if (row.published) throw new Fault('already_published')
    if (row.identity === 'confidential' || row.type === 'report') throw new Fault('not_publishable')
    return [{ kind: 'published', payload: { title, text } }]
  },

  unpublish: (_context, row, { reason }) => {
    if (!row.published) throw new Fault('not_published')
    return [{ kind: 'unpublished', payload: { reason } }]
  },
}
