import { limits } from '@contract/complaint/limits'
import { useRegion } from '@/shared/lib/region'
import { Field, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

/** 请群众补充, at most twice. */
export function QuestionFields({ ticket, values, faults, patch }: FieldsProps) {
  const wait = useRegion()?.clocks.supplement.value
  const left = Math.max(0, limits.asks - ticket.asks)
  return (
    <Field
      name={nameOf('question')}
      label={text.fields.question}
      hint={text.fields.questionHint(left, wait)}
      error={faults.question}
    >
      <TextArea
        value={values.question}
        maxLength={limits.reason.max}
        rows={4}
        onInput={(question) => patch({ question })}
      />
    </Field>
  )
}
