import { limits } from '@contract/complaint/limits'
import type { Draft } from '@/shared/lib/draft-store'
import { Field, Notice, QuestionForm, TextArea, useQuestion, useRefusal } from '@/shared/ui'
import { text } from '../rate-messages'
import type { RatingAnswers } from '../rating-rules'
import { textError } from '../text-error'
import { SendProblem } from './send-problem'

type Props = {
  draft: Draft<RatingAnswers & { reason: string }>
  third: boolean
  withRating: boolean
  sending: { busy: boolean; error: Error | null }
  here: string
  onBack?: () => void
  onSend(reason: string): void
}

/** 退回重办: only the reason is asked, the answers are there already. */
export function SendBackForm({ draft, third, withRating, sending, here, onBack, onSend }: Props) {
  const words = text.sendBack
  const question = useQuestion<{ reason: string }>({
    initial: { reason: draft.value.reason || draft.value.text },
    check: ({ reason }) => ({ reason: textError('reason', reason, limits.reason) }),
    onChange: draft.patch,
    onContinue: ({ reason }) => onSend(reason.trim()),
  })
  const problem = useRefusal(question, sending.error)
  return (
    <QuestionForm
      bar={words.bar}
      title={words.title}
      hint={words.hint}
      question={question}
      continueId='send-back-send'
      continueLabel={words.submit}
      busy={sending.busy}
      busyLabel={text.submitting}
      actionHint={withRating ? words.withRating : undefined}
      back={onBack ?? true}
    >
      {third && <Notice tone='warn'>{words.third}</Notice>}
      <SendProblem error={problem} here={here} />
      <Field name='reason' label={words.label} error={question.errors.reason}>
        <TextArea
          value={question.values.reason}
          maxLength={limits.reason.max}
          rows={6}
          onInput={question.set('reason')}
        />
      </Field>
    </QuestionForm>
  )
}
