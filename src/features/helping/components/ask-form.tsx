import { Chips, Field, QuestionForm, RadioCards, TextInput, useQuestion, useRefusal } from '@/shared/ui'
import type { Relation } from '@contract/helping/states'
import { text } from '../messages'
import { type Asking, checkAsking, relationOptions, spanOptions } from '../model'
import { HelpingProblem } from './helping-problem'

type Props = {
  initial: Asking
  sending: { busy: boolean; error: Error | null }
  onAsk(asking: Asking): void
}
const words = text.ask

/** Whom, as who, and for how long. */
export function AskForm({ initial, sending, onAsk }: Props) {
  const question = useQuestion<Asking>({ initial, check: checkAsking, onContinue: onAsk })
  const { values, errors, set } = question
  const problem = useRefusal(question, sending.error)
  return (
    <QuestionForm
      bar={words.bar}
      title={words.title}
      hint={words.hint}
      question={question}
      continueId='help-send'
      continueLabel={words.send}
      busy={sending.busy}
      busyLabel={words.sending}
    >
      <HelpingProblem error={problem} />
      <Field name='phone' label={words.phone} hint={words.phoneHint} error={errors.phone}>
        <TextInput kind='tel' value={values.phone} onInput={set('phone')} onConfirm={question.submit} />
      </Field>
      <Field name='relation' label={words.relation} error={errors.relation} group>
        <Chips
          even
          id='help-relation'
          label={words.relation}
          options={relationOptions}
          value={values.relation}
          onChange={(relation) => set('relation')(relation as Relation)}
        />
      </Field>
      <Field name='days' label={words.days} hint={words.daysHint} error={errors.days} group>
        <RadioCards id='help-days' name='days' value={values.days} options={spanOptions} onChange={set('days')} />
      </Field>
    </QuestionForm>
  )
}
