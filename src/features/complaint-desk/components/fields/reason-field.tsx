import { limits } from '@contract/complaint/limits'
import { Field, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

/** Why. Nearly every decision says it. */
export function ReasonField({
  values,
  faults,
  patch,
  hint,
}: Pick<FieldsProps, 'values' | 'faults' | 'patch'> & { hint?: string }) {
  return (
    <Field name={nameOf('reason')} label={text.fields.reason} hint={hint} error={faults.reason}>
      <TextArea value={values.reason} maxLength={limits.reason.max} rows={3} onInput={(reason) => patch({ reason })} />
    </Field>
  )
}
