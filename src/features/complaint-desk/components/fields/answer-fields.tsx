import { limits } from '@contract/complaint/limits'
import { outcomeLabels } from '@contract/complaint/labels'
import { Field, RadioCards, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

const options = (['solved', 'explained'] as const).map((value) => ({ value, label: outcomeLabels[value] }))

/** 即时答复 by the desk itself. */
export function AnswerFields({ values, faults, patch }: FieldsProps) {
  return (
    <Stack gap={4}>
      <Field name={nameOf('outcome')} label={text.fields.outcome} group error={faults.outcome}>
        <RadioCards
          name={nameOf('outcome')}
          value={values.outcome}
          options={options}
          onChange={(outcome) => patch({ outcome: outcome as typeof values.outcome })}
        />
      </Field>
      <Field name={nameOf('text')} label={text.fields.answer} hint={text.fields.answerHint} error={faults.text}>
        <TextArea
          value={values.text}
          maxLength={limits.reply.max}
          rows={6}
          onInput={(words) => patch({ text: words })}
        />
      </Field>
    </Stack>
  )
}
