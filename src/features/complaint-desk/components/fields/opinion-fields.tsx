import { limits } from '@contract/complaint/limits'
import { Field, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

/** 督办 ends with an opinion. */
export function OpinionFields({ values, faults, patch }: FieldsProps) {
  return (
    <Field name={nameOf('opinion')} label={text.fields.opinion} error={faults.opinion}>
      <TextArea
        value={values.opinion}
        maxLength={limits.reason.max}
        rows={4}
        onInput={(opinion) => patch({ opinion })}
      />
    </Field>
  )
}
