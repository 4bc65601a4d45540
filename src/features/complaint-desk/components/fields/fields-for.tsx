import { type Form, formOf } from '../../model'
import { AnswerFields } from './answer-fields'
import { AssignFields } from './assign-fields'
import { ConfirmWords } from './confirm-words'
import { DecisionFields } from './decision-fields'
import { DispatchFields } from './dispatch-fields'
import { ExtensionFields } from './extension-fields'
import type { FieldsProps } from './fields-props'
import { InviteFields } from './invite-fields'
import { KeptPromiseFields } from './kept-promise-fields'
import { MessageFields } from './message-fields'
import { ObjectionFields } from './objection-fields'
import { OnlyReasonFields } from './only-reason-fields'
import { OpinionFields } from './opinion-fields'
import { SupervisionFields } from './supervision-fields'
import { ProgressFields } from './progress-fields'
import { QuestionFields } from './question-fields'
import { RefusalFields } from './refusal-fields'
import { ReplyFields } from './reply-fields'
import { TransferFields } from './transfer-fields'

const families: Record<Form, (props: FieldsProps) => JSX.Element> = {
  none: ConfirmWords,
  confirm: ConfirmWords,
  dispatch: DispatchFields,
  answer: AnswerFields,
  refusal: RefusalFields,
  transfer: TransferFields,
  objection: ObjectionFields,
  urgency: OnlyReasonFields,
  reason: OnlyReasonFields,
  progress: ProgressFields,
  question: QuestionFields,
  reply: ReplyFields,
  extension: ExtensionFields,
  decision: DecisionFields,
  review: DecisionFields,
  opinion: OpinionFields,
  supervision: SupervisionFields,
  promise: KeptPromiseFields,
  message: MessageFields,
  coOpinion: MessageFields,
  report: MessageFields,
  coUnits: InviteFields,
  assign: AssignFields,
}

/** The fields of one command. */
export function FieldsFor(props: FieldsProps) {
  const Family = families[formOf(props.action)]
  return <Family {...props} />
}
