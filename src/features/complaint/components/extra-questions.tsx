import type { ReactNode } from 'react'
import { Field, TextInput } from '@/shared/ui'
import { type Asked, type ExtraField, extraField } from '../extra-answers'

type Props = {
  asked: readonly Asked[]
  answers: Record<string, string>
  errors: Record<string, string | undefined>
  notices(field: ExtraField, question: string): ReactNode
  onChange(field: ExtraField, question: string, answer: string): void
}

/** What this category wants to know besides; no step of their own. */
export function ExtraQuestions({ asked, answers, errors, notices, onChange }: Props) {
  return (
    <>
      {asked.map(({ text, optional }, n) => (
        <Field key={text} name={extraField(n)} label={text} error={errors[extraField(n)]} optional={optional}>
          <TextInput value={answers[text] ?? ''} onInput={(answer) => onChange(extraField(n), text, answer)} />
        </Field>
      ))}
      {asked.map(({ text }, n) => notices(extraField(n), text))}
    </>
  )
}
