import { limits } from '@contract/complaint/limits'
import { Field, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

/** A word to the units, which the citizen does not see. */
export function NoteField({
  action,
  values,
  faults,
  patch,
}: Pick<FieldsProps, 'action' | 'values' | 'faults' | 'patch'>) {
  return (
    <Field
      name={nameOf('note')}
      label={action === 'assign' ? text.unit.note : text.fields.note}
      hint={text.fields.noteHint}
      optional
      error={faults.note}
    >
      <TextArea value={values.note} maxLength={limits.note.max} rows={2} onInput={(note) => patch({ note })} />
    </Field>
  )
}
