import type { CommandInputs, TicketView } from '@contract/complaint/schema'
import type {
  EmergencyLine,
  Outcome,
  RefusalCode,
  SupervisionFinding,
  SupervisionGround,
} from '@contract/complaint/states'
import type { commandOf } from './model'
import { type Action, type PromiseDraft, type Values } from './model'

type DeskInputs = CommandInputs[ReturnType<typeof commandOf>]

const dispatch = ({ unit, coUnits, note }: Values) => ({ unit, coUnits, note: note.trim() })
/** Left out where there are none. */
const along = (photos: readonly string[]) => (photos.length > 0 ? { photos: [...photos] } : {})
const answer = ({ outcome, text }: Values, photos: readonly string[]) => ({
  outcome: outcome as 'solved' | 'explained',
  text: text.trim(),
  ...along(photos),
})
const promise = ({ text, day }: PromiseDraft) => ({ text: text.trim(), day })
const because = ({ reason }: Values) => ({ reason: reason.trim() })
const granting = (values: Values) => ({ grant: values.decision === 'grant', ...because(values) })

function objection(values: Values): CommandInputs['decideObjection'] {
  const { decision, unit, code, route } = values
  if (decision === 'other') return { decision, unit, ...because(values) }
  if (decision === 'refuse') return { decision, code: code as RefusalCode, route: route.trim(), ...because(values) }
  return { decision: 'same', ...because(values) }
}

/** What is sent for a checked form, with the photos that go along. */
export function bodyOf(
  action: Action,
  values: Values,
  ticket: Pick<TicketView, 'urgent'>,
  photos: readonly string[] = [],
): DeskInputs {
  switch (action) {
    case 'acceptDispatch':
      return { dispatch: dispatch(values) }
    case 'acceptAnswer':
      return { answer: answer(values, photos) }
    case 'dispatch':
      return dispatch(values)
    case 'answer':
      return answer(values, photos)
    case 'acceptOnly':
    case 'sign':
    case 'signReply':
      return {}
    case 'refuse':
      return { code: values.code as RefusalCode, route: values.route.trim(), ...because(values) }
    case 'transfer':
      return { line: values.line as EmergencyLine, ...because(values) }
    case 'decideObjection':
      return objection(values)
    case 'setUrgent':
      return { urgent: !ticket.urgent, ...because(values) }
    case 'progress': {
      const [first] = values.promises
      return { text: values.text.trim(), ...(first ? { promise: promise(first) } : {}), ...along(photos) }
    }
    case 'ask':
      return { question: values.question.trim() }
    case 'reply':
      return {
        outcome: values.outcome as Outcome,
        text: values.text.trim(),
        promises: values.promises.map(promise),
        ...along(photos),
      }
    case 'requestExtension':
      return { days: Number(values.days), ...because(values) }
    case 'keepPromise':
      return { promise: values.promise, text: values.text.trim(), ...along(photos) }
    case 'inviteCoUnits':
      return { units: values.coUnits, note: values.note.trim() }
    case 'assign':
      return { handler: values.handler, reason: values.note.trim() }
    case 'giveOpinion':
    case 'reportSupervision':
    case 'message':
      return { text: values.text.trim(), ...along(photos) }
    case 'decideExtension':
    case 'decideTermination':
      return granting(values)
    case 'decideReview':
      return { decision: values.decision as 'uphold' | 'reopen', ...because(values) }
    case 'openSupervision':
      return { ground: values.ground as SupervisionGround, ...because(values) }
    case 'closeSupervision':
      return { opinion: values.opinion.trim(), finding: values.finding as SupervisionFinding }
    case 'object':
    case 'pursue':
    case 'requestTermination':
    case 'sendBackReply':
      return because(values)
  }
}
