import { limits } from '@contract/complaint/limits'
import { Fault } from '../../../plugins/http/fault'
import { along, type Deciders } from './context'
import { requireUnit } from './desk'

/** 会办 and what a unit settles within itself. */
export const sharedWorkCommands: Deciders<'giveOpinion' | 'inviteCoUnits' | 'assign' | 'note'> = {
  giveOpinion: (_context, row, { text, photos }, who) => {
    const unit = who.unit ?? ''
    if (!row.coUnits.includes(unit)) throw new Fault('not_co_unit')
    if (row.opinions.some((opinion) => opinion.unit === unit)) throw new Fault('opinion_given')
    return [{ kind: 'opinionGiven', payload: { unit, text, ...along(photos) } }]
  },

  inviteCoUnits: (context, row, { units, note }) => {
    // Asked without units when it only matters whether there is room for one.
    if (row.coUnits.length + Math.max(units.length, 1) > limits.coUnits) throw new Fault('too_many_co_units')
    for (const code of units) requireUnit(context, row, code, '/units')
    const there = [row.unit, ...row.coUnits]
    if (units.some((code) => there.includes(code)))
      throw new Fault('co_unit_already', [{ path: '/units', message: '选的单位已经在办理，请选其他单位' }])
    return [{ kind: 'coUnitsInvited', payload: { units, note } }]
  },

  assign: (context, _row, { handler, reason }) => {
    if (context.facts && !context.facts.unitStaff.includes(handler))
      throw new Fault('handler_unknown', [{ path: '/handler', message: '请从本单位的承办人里重新选择' }])
    return [{ kind: 'assigned', payload: { handler, reason } }]
  },

  note: (_context, _row, { text }) => [{ kind: 'noted', payload: { text } }],
}
