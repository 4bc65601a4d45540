import { ApiError } from '@/shared/lib/http'
import { Field, Paragraph, QuestionForm, TextInput, useQuestion } from '@/shared/ui'
import { text } from '../messages'
import { digitsOf, phoneError } from '../model'
import { AskProblem } from './ask-problem'

type Props = { phone: string; sending: { busy: boolean; error: Error | null }; onPhone(phone: string): void }

/** The first question: where the code goes. */
export function PhoneStep({ phone, sending, onPhone }: Props) {
  const words = text.signIn.phone
  const question = useQuestion({
    initial: { phone },
    check: (values) => ({ phone: phoneError(values.phone) }),
    onContinue: (values) => onPhone(digitsOf(values.phone)),
  })
  const refused = sending.error instanceof ApiError ? sending.error.fields[0]?.message : undefined
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
    >
      <AskProblem error={refused ? null : sending.error} />
      <Field name='phone' label={words.label} error={question.errors.phone ?? refused}>
        <TextInput
          kind='tel'
          autoComplete='tel'
          value={question.values.phone}
          onInput={question.set('phone')}
          onConfirm={question.submit}
        />
      </Field>
      <Paragraph tone='sub'>{text.signIn.anonymous}</Paragraph>
    </QuestionForm>
  )
}
