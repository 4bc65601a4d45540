import { useRef } from 'react'
import { limits } from '@contract/complaint/limits'
import { photoLimits } from '@contract/photo/limits'
import { type OpenAlbum, PhotoField, photoText } from '@/features/photos/public'
import { Field, QuestionForm, TextArea, TextInput, useQuestion } from '@/shared/ui'
import { text } from '../messages'
import { type Asked, type ExtraField, extraSentences } from '../extra-answers'
import { emptyDraft, type FilingDraft, stepLine } from '../model'
import { withoutNumber } from '../personal-data'
import { sentencesFor } from '../sentences'
import { suggestTitle } from '../suggest-title'
import { ExtraQuestions } from './extra-questions'
import { MaybeAnswered } from './maybe-answered'
import { PersonalNotices } from './personal-notices'

type Answers = Pick<FilingDraft, 'story' | 'title' | 'happened' | 'answers' | 'keptNumbers'>
type Props = {
  initial: Answers
  asked: readonly Asked[]
  category: string
  photos: OpenAlbum
  anonymous: boolean
  continueLabel: string
  savedHint?: string
  onChange(answers: Answers): void
  onContinue(answers: Answers): void
}
/** A copy of each answer under the name of its field. */
type Extra = Record<ExtraField, string>
const own = ({ story, title, happened, answers, keptNumbers }: Answers): Answers => ({
  ...{ story, title, happened, answers, keptNumbers },
})
const words = text.story
const watched = ['story', 'title', 'happened'] as const

export function StoryQuestion({
  initial,
  asked,
  category,
  photos,
  anonymous,
  continueLabel,
  savedHint,
  onChange,
  onContinue,
}: Props) {
  const check = (answers: Answers) => ({
    ...sentencesFor('story', { ...emptyDraft, ...answers }),
    ...extraSentences({ asked, answers: answers.answers }),
  })
  // A story kept from before a reload or a crash has had no chance to be left, which is when its title is proposed.
  const opening = { ...initial, title: initial.title || suggestTitle(initial.story) }
  const question = useQuestion<Answers & Extra>({
    initial: opening,
    check,
    onChange: (all) => onChange(own(all)),
    onContinue: (all) => onContinue(own(all)),
  })
  const { values, errors, set, patch } = question
  const ownTitle = useRef(initial.title !== '' && initial.title !== suggestTitle(initial.story))

  const suggest = () => {
    if (!ownTitle.current) patch({ title: suggestTitle(values.story) })
  }
  const writeTitle = (title: string) => {
    ownTitle.current = true
    set('title')(title)
  }
  /** The field is named too, so that its error goes away when it is mended. */
  const answer = (field: ExtraField, question: string, said: string) => {
    const copy: Extra = { [field]: said }
    patch({ answers: { ...values.answers, [question]: said }, ...copy })
  }
  const notices = (key: (typeof watched)[number]) => (
    <PersonalNotices
      field={key}
      value={values[key]}
      kept={values.keptNumbers}
      anonymous={anonymous}
      onRemove={(number) => patch({ [key]: withoutNumber(values[key], number) })}
      onKeep={(digits) => patch({ keptNumbers: [...values.keptNumbers, digits] })}
    />
  )

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.hint}
      step={stepLine('story')}
      question={question}
      continueId='file-continue'
      continueLabel={continueLabel}
      actionHint={savedHint}
    >
      <Field name='story' label={words.story} hint={words.storyHint} error={errors.story}>
        <TextArea
          value={values.story}
          maxLength={limits.story.max}
          rows={7}
          placeholder={words.storyExample}
          onInput={set('story')}
          onBlur={suggest}
        />
      </Field>
      {notices('story')}
      <Field name='title' label={words.name} hint={words.nameHint} error={errors.title}>
        <TextInput value={values.title} onInput={writeTitle} />
      </Field>
      {notices('title')}
      <Field name='happened' label={words.happened} error={errors.happened} optional>
        <TextInput value={values.happened} placeholder={words.happenedExample} onInput={set('happened')} />
      </Field>
      {notices('happened')}
      <ExtraQuestions
        asked={asked}
        answers={values.answers}
        errors={errors}
        notices={(field, question) => (
          <PersonalNotices
            key={question}
            field={field}
            value={values.answers[question] ?? ''}
            kept={values.keptNumbers}
            anonymous={anonymous}
            onRemove={(number) => answer(field, question, withoutNumber(values.answers[question] ?? '', number))}
            onKeep={(digits) => patch({ keptNumbers: [...values.keptNumbers, digits] })}
          />
        )}
        onChange={answer}
      />
      <MaybeAnswered category={category} title={values.title} story={values.story} />
      <PhotoField photos={photos} name='photos' hint={photoText.scene(photoLimits.perTicket)} />
    </QuestionForm>
  )
}
