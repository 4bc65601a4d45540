import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Me } from '@contract/account/schema'
import type { AnswerContent, DeskAnswer } from '@contract/knowledge/schema'
import { knowledgeLimits } from '@contract/knowledge/limits'
import { attemptOf } from '@/shared/lib/attempt'
import { useDraft } from '@/shared/lib/draft-store'
import { replace } from '@/shared/platform/navigation'
import {
  DateInput,
  Field,
  Notice,
  QuestionForm,
  Select,
  showToast,
  TextArea,
  TextInput,
  useQuestion,
} from '@/shared/ui'
import { saveAnswer, toolKeys, unitList } from '../api'
import { type AnswerForm as Form, checkAnswer } from '../checks'
import { text } from '../messages'
import { deskToolsRoutes } from '../public'
import { useSending } from '../use-sending'
import { CategoryList } from './category-list'
import { Problem } from './problem'

const words = text.edit
const blank: Form = {
  heading: '',
  answer: '',
  keywords: '',
  categories: [],
  owner: '',
  source: '',
  reviewOn: '',
  validUntil: '',
}
const formOf = (content: AnswerContent): Form => ({
  heading: content.question,
  answer: content.answer,
  keywords: content.keywords,
  categories: content.categories.map(({ code }) => code),
  owner: content.unit.code,
  source: content.source,
  reviewOn: content.reviewOn,
  validUntil: content.validUntil ?? '',
})

/** Writes an answer, or new words for one; what is typed outlives leaving, until it is saved. */
export function AnswerForm({ answer, me }: { answer?: DeskAnswer; me: Me }) {
  const client = useQueryClient()
  const units = useQuery(unitList()).data?.items ?? []
  const name = `desk:answer:${answer?.id ?? 'new'}`
  const before = answer && (answer.draft ?? answer.published)
  const own = me.role === 'head' ? (me.unit?.code ?? '') : ''
  const draft = useDraft<Form>(name, before ? formOf(before) : { ...blank, owner: own })
  const question = useQuestion<Form>({
    initial: draft.value,
    check: checkAnswer,
    onChange: draft.patch,
    onContinue: (form) =>
      send(async () => {
        const input = { ...form, owner: own || form.owner, validUntil: form.validUntil || null }
        const tried = await attemptOf(name, JSON.stringify(input))
        const saved = await saveAnswer(input, tried.key, answer)
        tried.done()
        draft.clear()
        client.setQueryData(toolKeys.answer(saved.id), saved)
        void client.invalidateQueries({ queryKey: toolKeys.answers() })
        showToast(words.saved)
        replace(deskToolsRoutes.answer(saved.id))
      }),
  })
  const { sending, problem, send } = useSending(question.fail)
  const { values, errors, set } = question

  return (
    <QuestionForm
      bar={text.answer.bar}
      title={answer ? words.change : words.create}
      hint={words.hint}
      question={question}
      continueId='answer-save'
      continueLabel={words.submit}
      busy={sending}
      busyLabel={words.saving}
    >
      {problem && <Problem error={problem} />}
      {answer?.note && (
        <Notice tone='warn' title={text.answer.note}>
          {answer.note}
        </Notice>
      )}
      <Field name='heading' label={words.heading} hint={words.headingHint} error={errors.heading}>
        <TextInput value={values.heading} onInput={set('heading')} />
      </Field>
      <Field name='answer' label={words.answer} hint={words.answerHint} error={errors.answer}>
        <TextArea value={values.answer} maxLength={knowledgeLimits.answer.max} rows={9} onInput={set('answer')} />
      </Field>
      <Field name='source' label={words.source} hint={words.sourceHint} error={errors.source}>
        <TextInput value={values.source} onInput={set('source')} />
      </Field>
      {own ? (
        <Notice tone='info'>{words.ownUnit}</Notice>
      ) : (
        <Field name='owner' label={words.owner} error={errors.owner}>
          <Select
            value={values.owner}
            placeholder={words.pick}
            options={units.map((unit) => ({ value: unit.code, label: unit.name }))}
            onChange={set('owner')}
          />
        </Field>
      )}
      <CategoryList value={values.categories} error={errors.categories} onChange={set('categories')} />
      <Field name='keywords' label={words.keywords} hint={words.keywordsHint} error={errors.keywords} optional>
        <TextInput value={values.keywords} onInput={set('keywords')} />
      </Field>
      <Field name='reviewOn' label={words.reviewOn} hint={words.reviewHint} error={errors.reviewOn}>
        <DateInput value={values.reviewOn} onChange={set('reviewOn')} />
      </Field>
      <Field name='validUntil' label={words.validUntil} error={errors.validUntil} optional>
        <DateInput value={values.validUntil} onChange={set('validUntil')} />
      </Field>
    </QuestionForm>
  )
}
