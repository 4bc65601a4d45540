import type { BulkRequest } from '@contract/desk-tools/schema'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import { Fault } from '../../plugins/http/fault'

type Step = { [K in PersonCommand]: { command: K; input: CommandInputs[K] } }[PersonCommand]

const to = ({ unit, reason }: BulkRequest): CommandInputs['dispatch'] => {
  if (!unit) throw new Fault('bulk_unit_needed', [{ path: '/unit', message: '请选择主办单位' }])
  return { unit, coUnits: [], note: reason }
}

/**
 * What is given to each of the tickets. 受理 has no reason of its own: it is kept as a note of the desk.
 * @throws Fault bulk_unit_needed · bulk_grant_needed · bulk_ground_needed
 */
export function stepsFor(request: BulkRequest): [Step, ...Step[]] {
  const { action, reason, grant, ground } = request
  switch (action) {
    case 'accept':
      return [
        { command: 'accept', input: {} },
        { command: 'note', input: { text: `批量受理：${reason}` } },
      ]
    case 'acceptDispatch':
      return [{ command: 'accept', input: { dispatch: to(request) } }]
    case 'dispatch':
      return [{ command: 'dispatch', input: to(request) }]
    case 'setUrgent':
      return [{ command: 'setUrgent', input: { urgent: true, reason } }]
    case 'openSupervision':
      if (!ground) throw new Fault('bulk_ground_needed', [{ path: '/ground', message: '请选择督办的缘由' }])
      return [{ command: 'openSupervision', input: { ground, reason } }]
    case 'decideExtension':
      if (grant === undefined) throw new Fault('bulk_grant_needed', [{ path: '/grant', message: '请选择是否同意' }])
      return [{ command: 'decideExtension', input: { grant, reason } }]
  }
}
