import { limits } from '@contract/complaint/limits'
import { Box, Field, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { CoUnitSelect } from './co-unit-select'
import { type FieldsProps, nameOf } from './fields-props'
import { UnitSelect } from './unit-select'

/** 派单: lead unit, co-units, a word to them. */
export function DispatchFields(props: FieldsProps) {
  const { values, faults, patch } = props
  return (
    <Stack gap={4}>
      <Box className='desk__cols'>
        <UnitSelect {...props} />
        <CoUnitSelect {...props} />
      </Box>
      <Field name={nameOf('note')} label={text.fields.note} hint={text.fields.noteHint} optional error={faults.note}>
        <TextArea value={values.note} maxLength={limits.note.max} rows={2} onInput={(note) => patch({ note })} />
      </Field>
    </Stack>
  )
}
