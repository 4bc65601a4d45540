import { Stack } from '@/shared/ui'
import { CoUnitSelect } from './co-unit-select'
import type { FieldsProps } from './fields-props'
import { NoteField } from './note-field'

/** 请单位协办: further co-units, a word to them. */
export function InviteFields(props: FieldsProps) {
  return (
    <Stack gap={4}>
      <CoUnitSelect {...props} />
      <NoteField {...props} />
    </Stack>
  )
}
