import { limits } from '@contract/complaint/limits'
import type { CaseView, ReplyView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import type { Draft } from '@/shared/lib/draft-store'
import { day } from '@/shared/lib/format'
import {
  Button,
  Card,
  Chips,
  Field,
  Icon,
  Paragraph,
  QuestionForm,
  RadioCards,
  RatingScale,
  Span,
  TextArea,
  useQuestion,
  useRefusal,
} from '@/shared/ui'
import { text } from '../rate-messages'
import {
  checkRating,
  levels,
  needsReason,
  offersSendBack,
  type RatingAnswers,
  reasonsOf,
  withLevel,
} from '../rating-rules'
import { SendProblem } from './send-problem'

const yesNo = (words: { yes: string; no: string }) => [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
]
const scale = levels.map(({ value, label }) => ({ value, label, note: text.points(value) }))

type Props = {
  view: CaseView
  reply: ReplyView
  draft: Draft<RatingAnswers & { reason: string }>
  sending: { busy: boolean; error: Error | null }
  here: string
  onSend(answers: RatingAnswers): void
  onSendBack(): void
  /** Puts right what was entered by telephone; `redo`: whether it may be sent back with it. */
  correcting?: { redo: boolean }
}

/** The three questions of 回访 on one page, as the desk asks them on the telephone. */
export function RateForm({ view, reply, draft, sending, here, onSend, onSendBack, correcting }: Props) {
  const check = (values: RatingAnswers) => checkRating(values)
  const question = useQuestion<RatingAnswers & { reason: string }>({
    initial: draft.value,
    check,
    onChange: draft.replace,
    onContinue: onSend,
  })
  const { values, errors, set, patch } = question
  const bad = needsReason(values.satisfaction)
  const why = bad ? text.reasons.bad : values.satisfaction === 3 ? text.reasons.middle : text.reasons.good
  const problem = useRefusal(question, sending.error)
  const closes = view.state === 'replied' && !correcting
  const back = correcting
    ? correcting.redo && (values.solved === 'no' || needsReason(values.satisfaction))
    : offersSendBack(view, values)
  const words = correcting ? text.correct : text
  const askBack = () => {
    const found = check(values)
    if (Object.keys(found).length > 0) question.fail(found)
    else onSendBack()
  }

  return (
    <QuestionForm
      bar={words.bar}
      title={words.title}
      question={question}
      continueId='rate-send'
      continueLabel={closes ? text.submitClosing : words.submit}
      busy={sending.busy}
      busyLabel={text.submitting}
      actionHint={back ? text.sendBackNote : undefined}
      secondary={
        back && (
          <Button id='rate-send-back' onPress={askBack}>
            {text.sendBack.bar}
          </Button>
        )
      }
    >
      <SendProblem error={problem} here={here} />
      <Card look='soft'>
        <Paragraph className='strong'>{view.title}</Paragraph>
        <Paragraph tone='sub'>{text.about(reply.unitName, day(reply.at, clock.now()))}</Paragraph>
        <Paragraph tone='cap'>{words.once}</Paragraph>
      </Card>
      <Field name='responded' label={text.responded} error={errors.responded} group>
        <RadioCards
          name='responded'
          value={values.responded}
          onChange={(value) => patch({ responded: value as 'yes' | 'no' })}
          options={yesNo(text.respondedOptions)}
        />
      </Field>
      <Field name='solved' label={text.solved} error={errors.solved} group>
        <RadioCards
          name='solved'
          value={values.solved}
          onChange={(value) => patch({ solved: value as 'yes' | 'no' })}
          options={yesNo(text.solvedOptions)}
        />
      </Field>
      <Field name='satisfaction' label={text.satisfaction} error={errors.satisfaction} group>
        <RatingScale
          name='satisfaction'
          label={text.satisfaction}
          value={values.satisfaction}
          levels={scale}
          onChange={(level) => patch(withLevel(values, level))}
        />
      </Field>
      {values.satisfaction > 0 && (
        <Field
          name='reasons'
          label={why}
          hint={bad ? text.reasonsHint.bad : text.reasonsHint.good}
          error={errors.reasons}
          group
        >
          <Chips
            id='reason'
            label={why}
            multiple
            options={reasonsOf(values.satisfaction)}
            value={values.reasons}
            onChange={set('reasons')}
          />
        </Field>
      )}
      <Field name='text' label={text.words} optional error={errors.text} hint={text.wordsHint}>
        <TextArea value={values.text} maxLength={limits.ratingText.max} rows={3} onInput={set('text')} />
      </Field>
      <Paragraph tone='sub'>
        <Icon name='lock' size='sm' /> <Span>{text.privacy}</Span>
      </Paragraph>
    </QuestionForm>
  )
}
