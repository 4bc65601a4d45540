import type { PlaceTree } from '@contract/region/schema'
import { Chips, Field, QuestionForm, RadioCards, TextInput, useQuestion } from '@/shared/ui'
import { text } from '../messages'
import { emptyDraft, type FilingDraft, stepLine } from '../model'
import { withoutNumber } from '../personal-data'
import { sentencesFor } from '../sentences'
import { PersonalNotices } from './personal-notices'

type Answers = Pick<FilingDraft, 'street' | 'place' | 'placeDetail' | 'keptNumbers'>
type Props = {
  tree: PlaceTree
  initial: Answers
  anonymous: boolean
  continueLabel: string
  savedHint?: string
  onChange(answers: Answers): void
  onContinue(answers: Answers): void
}
const words = text.place

export function PlaceQuestion({ tree, initial, anonymous, continueLabel, savedHint, onChange, onContinue }: Props) {
  const check = (answers: Answers) => sentencesFor('place', { ...emptyDraft, ...answers })
  const question = useQuestion<Answers>({ initial, check, onChange, onContinue })
  const { values, errors, set, patch } = question
  const street = tree.items.find(({ code }) => code === values.street)

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.hint}
      step={stepLine('place')}
      question={question}
      continueId='file-continue'
      continueLabel={continueLabel}
      actionHint={savedHint}
    >
      <Field name={street ? 'street' : 'place'} label={words.street} error={street ? undefined : errors.place} group>
        <Chips
          even
          id='file-street'
          label={words.street}
          options={tree.items.map(({ code, name }) => ({ value: code, label: name }))}
          value={values.street}
          onChange={(code) => patch({ street: code, place: code === values.street ? values.place : '' })}
        />
      </Field>
      {street && (
        <Field name='place' label={words.community} error={errors.place} group>
          <RadioCards
            id='file-place'
            name='place'
            value={values.place}
            options={street.children.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={set('place')}
          />
        </Field>
      )}
      <Field name='placeDetail' label={words.detail} error={errors.placeDetail} optional>
        <TextInput value={values.placeDetail} placeholder={words.detailExample} onInput={set('placeDetail')} />
      </Field>
      <PersonalNotices
        field='placeDetail'
        value={values.placeDetail}
        kept={values.keptNumbers}
        anonymous={anonymous}
        onRemove={(number) => patch({ placeDetail: withoutNumber(values.placeDetail, number) })}
        onKeep={(digits) => patch({ keptNumbers: [...values.keptNumbers, digits] })}
      />
    </QuestionForm>
  )
}
