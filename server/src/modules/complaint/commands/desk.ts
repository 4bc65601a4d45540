import type { NewEvent, TicketStatus } from '@contract/complaint/events'
import { limits } from '@contract/complaint/limits'
import type { CommandInputs } from '@contract/complaint/schema'
import { Fault } from '../../../plugins/http/fault'
import { along, type Context, type Deciders, startClock, within, withinDays } from './context'

/** Units that may handle a ticket: known, able to handle, and not the one reported (回避). */
export function requireUnit(context: Context, row: TicketStatus, code: string, path = '/unit') {
  const unit = context.region.unit(code)
  if (!unit || unit.kind === 'supervision')
    throw new Fault('unit_unknown', [{ path, message: '请从列表里重新选择单位' }])
  if (code === row.aboutUnit)
    throw new Fault('unit_conflict', [{ path, message: '这个单位是被反映的单位，请选择其他单位办理' }])
}

/** The co-units of a ticket that the pack still holds. */
export const knownUnits = ({ region }: Context, row: TicketStatus) => row.coUnits.filter((code) => region.unit(code))

type Where = { unit: string; coUnits: string[]; note: string; objection: 'other' | 'same' | null }

/** 派单: 2 working days to object, 2 service hours to sign. */
export function dispatched(context: Context, row: TicketStatus, where: Where): NewEvent {
  for (const code of [where.unit, ...where.coUnits]) requireUnit(context, row, code)
  const { objection, unsignedHours } = context.region.clocks
  const unsignedAt = context.calendar.addServiceHours(context.now, unsignedHours.value).toISOString()
  const coUnits = where.coUnits.filter((code) => code !== where.unit)
  return { kind: 'dispatched', payload: { ...where, coUnits, objectBy: within(context, objection.value), unsignedAt } }
}

/** 即时答复: a reply like any other, rated like any other; after a third 退回 it would need a signature the desk cannot ask for. */
function answered(context: Context, row: TicketStatus, input: CommandInputs['answer']): NewEvent {
  if (row.returns > limits.freeReturns) throw new Fault('answer_needs_signature')
  const rateBy = withinDays(context, context.region.clocks.replyWindow.value)
  const { outcome, text, photos } = input
  return { kind: 'replied', payload: { outcome, text, promises: [], ...along(photos), n: row.replies + 1, rateBy } }
}

function refused(
  context: Context,
  input: { code: CommandInputs['refuse']['code']; reason: string; route: string },
): NewEvent {
  if (input.code === 'R2' && !input.route.trim())
    throw new Fault('route_needed', [{ path: '/route', message: '请写明走哪条途径、到哪里办' }])
  return {
    kind: 'refused',
    payload: { ...input, reviewBy: withinDays(context, context.region.clocks.reviewWindow.value) },
  }
}

export const deskCommands: Deciders<
  'accept' | 'refuse' | 'transfer' | 'dispatch' | 'answer' | 'decideObjection' | 'setUrgent' | 'pursue'
> = {
  accept: (context, row, { dispatch, answer }) => {
    if (dispatch && answer) throw new Fault('invalid_input', [{ path: '/answer', message: '派单和即时答复请只选一种' }])
    const events: NewEvent[] = [{ kind: 'accepted', payload: { clock: startClock(context, row.category) } }]
    if (dispatch) events.push(dispatched(context, row, { ...dispatch, objection: null }))
    else if (answer) events.push(answered(context, row, answer))
    return events
  },

  refuse: (context, _row, input) => [refused(context, input)],

  transfer: (_context, _row, input) => [{ kind: 'transferred', payload: input }],

  dispatch: (context, row, input) => [dispatched(context, row, { ...input, objection: null })],

  answer: (context, row, input) => [answered(context, row, input)],

  decideObjection: (context, row, input) => {
    const from = row.objection?.unit ?? ''
    const coUnits = knownUnits(context, row)
    if (input.decision === 'refuse') {
      if (!input.code) throw new Fault('invalid_input', [{ path: '/code', message: '请选择不予受理的情形' }])
      if (input.code === 'R1')
        throw new Fault('objection_refusal_code', [
          { path: '/code', message: '处理派单异议时，不予受理只能用 R2 到 R6' },
        ])
      return [refused(context, { code: input.code, reason: input.reason, route: input.route ?? '' })]
    }
    if (input.decision === 'same')
      return [dispatched(context, row, { unit: from, coUnits, note: input.reason, objection: 'same' })]
    if (!input.unit) throw new Fault('invalid_input', [{ path: '/unit', message: '请选择主办单位' }])
    if (input.unit === from) throw new Fault('same_unit', [{ path: '/unit', message: '改派请选择另一个单位' }])
    return [dispatched(context, row, { unit: input.unit, coUnits, note: input.reason, objection: 'other' })]
  },

  setUrgent: (_context, _row, input) => [{ kind: 'urgencySet', payload: input }],

  pursue: (_context, row, { reason }) => {
    if (row.type !== 'report') throw new Fault('not_a_report')
    return [{ kind: 'pursued', payload: { reason } }]
  },
}
