import { useRegion } from '@/shared/lib/region'
import { Field, Paragraph, QuestionForm, TextInput, useQuestion, useRefusal } from '@/shared/ui'
import { text } from '../messages'
import { digitsOf, phoneError } from '../model'
import { AskProblem } from './ask-problem'

type Props = {
  phone: string
  sending: { busy: boolean; error: Error | null }
  onPhone(phone: string): void
  onBack?(): void
}

/** The first question: where the code goes. */
export function PhoneStep({ phone, sending, onPhone, onBack }: Props) {
  const words = text.signIn.phone
  const anonymous = useRegion()?.anonymous !== false
  const question = useQuestion({
    initial: { phone },
    check: (values) => ({ phone: phoneError(values.phone) }),
    onContinue: (values) => onPhone(digitsOf(values.phone)),
  })
  const problem = useRefusal(question, sending.error)
  return (
    <QuestionForm
      bar={text.signIn.bar}
      title={words.title}
      hint={words.hint}
      question={question}
      continueId='sign-in-send'
      continueLabel={words.send}
      busy={sending.busy}
      busyLabel={words.sending}
      back={onBack}
    >
      <AskProblem error={problem} />
      <Field name='phone' label={words.label} error={question.errors.phone}>
        <TextInput
          kind='tel'
          autoComplete='tel'
          value={question.values.phone}
          onInput={question.set('phone')}
          onConfirm={question.submit}
        />
      </Field>
      {anonymous && <Paragraph tone='sub'>{text.signIn.anonymous}</Paragraph>}
    </QuestionForm>
  )
}
