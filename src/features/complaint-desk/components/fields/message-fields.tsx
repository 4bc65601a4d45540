import { limits } from '@contract/complaint/limits'
import { Field, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

/** A word to the citizen. */
export function MessageFields({ values, faults, patch }: FieldsProps) {
  return (
    <Field name={nameOf('text')} label={text.fields.message} hint={text.fields.messageHint} error={faults.text}>
      <TextArea value={values.text} maxLength={limits.text.max} rows={4} onInput={(words) => patch({ text: words })} />
    </Field>
  )
}
