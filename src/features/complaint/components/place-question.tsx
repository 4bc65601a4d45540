import { type ReactNode, useRef } from 'react'
import type { Identity } from '@contract/complaint/states'
import type { PlaceTree, RegionView } from '@contract/region/schema'
import { Field, PrivacySheet, QuestionForm, TextInput, useQuestion } from '@/shared/ui'
import { text } from '../messages'
import { emptyDraft, type FilingDraft, stepLine } from '../model'
import { withoutNumber } from '../personal-data'
import { joinPicked } from '../picked-words'
import { sentencesFor } from '../sentences'
import { LocateNear } from './locate-near'
import { MapPin } from './map-pin'
import { PersonalNotices } from './personal-notices'
import { VillageField } from './village-field'

type Answers = Pick<FilingDraft, 'street' | 'place' | 'placeDetail' | 'pin' | 'keptNumbers'>
type Props = {
  tree: PlaceTree
  region: RegionView
  initial: Answers
  identity: Identity | ''
  before?: ReactNode
  /** What others have told of this place, once it is chosen. */
  beside?(answers: Answers): ReactNode
  continueLabel: string
  savedHint?: string
  onChange(answers: Answers): void
  onContinue(answers: Answers): void
}
const words = text.place

export function PlaceQuestion({
  tree,
  region,
  initial,
  identity,
  before,
  beside,
  continueLabel,
  savedHint,
  onChange,
  onContinue,
}: Props) {
  const check = (answers: Answers) => sentencesFor('place', { ...emptyDraft, ...answers })
  const question = useQuestion<Answers>({ initial, check, onChange, onContinue })
  const { values, errors, set, patch } = question
  const picked = useRef('')

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.hint(region.levels.community)}
      step={stepLine('place')}
      question={question}
      continueId='file-continue'
      continueLabel={continueLabel}
      actionHint={savedHint}
    >
      {before}
      <LocateNear tree={tree} region={region} onFound={({ street, place }) => patch({ street, place })} />
      <VillageField
        tree={tree}
        levels={region.levels}
        street={values.street}
        place={values.place}
        error={errors.place}
        onChange={patch}
      />
      {identity === 'named' && (
        <MapPin
          tree={tree}
          pin={values.pin}
          onRemove={() => patch({ pin: null })}
          onPick={({ pin, words: found, nearest }) => {
            patch({
              pin,
              placeDetail: joinPicked(values.placeDetail, picked.current, found),
              ...(nearest ? { street: nearest.street, place: nearest.place } : {}),
            })
            picked.current = found
          }}
        />
      )}
      <Field name='placeDetail' label={words.detail} error={errors.placeDetail} optional>
        <TextInput value={values.placeDetail} placeholder={words.detailExample} onInput={set('placeDetail')} />
      </Field>
      <PersonalNotices
        field='placeDetail'
        value={values.placeDetail}
        kept={values.keptNumbers}
        anonymous={identity === 'anonymous'}
        onRemove={(number) => patch({ placeDetail: withoutNumber(values.placeDetail, number) })}
        onKeep={(digits) => patch({ keptNumbers: [...values.keptNumbers, digits] })}
      />
      {beside?.(values)}
      <PrivacySheet />
    </QuestionForm>
  )
}
