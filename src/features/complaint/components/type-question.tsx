import type { ReactNode } from 'react'
import type { CategoryTree } from '@contract/region/schema'
import { typeHints, typeLabels } from '@contract/complaint/labels'
import { ticketTypes, type TicketType } from '@contract/complaint/states'
import { Chips, Field, Paragraph, QuestionForm, useQuestion } from '@/shared/ui'
import { text } from '../messages'
import { emptyDraft, type FilingDraft, mayNameUnit, stepLine } from '../model'
import { sentencesFor } from '../sentences'
import { CategoryField } from './category-field'
import { UnitField } from './unit-field'

type Answers = Pick<FilingDraft, 'type' | 'category' | 'aboutUnit'>
type Props = {
  tree: CategoryTree
  initial: Answers
  before: ReactNode
  continueLabel: string
  savedHint?: string
  onChange(answers: Answers): void
  onContinue(answers: Answers): void
}
const types = ticketTypes.map((value) => ({ value, label: typeLabels[value] }))
const words = text.type

export function TypeQuestion({ tree, initial, before, continueLabel, savedHint, onChange, onContinue }: Props) {
  const check = (answers: Answers) => sentencesFor('type', { ...emptyDraft, ...answers })
  const question = useQuestion<Answers>({ initial, check, onChange, onContinue })
  const { values, errors, set } = question

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.hint}
      step={stepLine('type')}
      question={question}
      continueId='file-continue'
      continueLabel={continueLabel}
      actionHint={savedHint}
    >
      {before}
      <Field name='type' label={words.kinds} error={errors.type} group>
        <Chips
          even
          id='file-type'
          label={words.kinds}
          options={types}
          value={values.type}
          onChange={(type) => set('type')(type as TicketType)}
        />
        {values.type !== '' && (
          <Paragraph tone='sub' className='choice-note'>
            {text.typeNote(typeLabels[values.type], typeHints[values.type])}
          </Paragraph>
        )}
      </Field>
      <CategoryField tree={tree} value={values.category} error={errors.category} onChange={set('category')} />
      {mayNameUnit(values.type) && values.category !== '' && (
        <UnitField value={values.aboutUnit} error={errors.aboutUnit} onChange={set('aboutUnit')} />
      )}
    </QuestionForm>
  )
}
