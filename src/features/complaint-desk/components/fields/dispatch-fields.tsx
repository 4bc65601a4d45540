import { Box, Stack } from '@/shared/ui'
import { CoUnitSelect } from './co-unit-select'
import type { FieldsProps } from './fields-props'
import { NoteField } from './note-field'
import { UnitSelect } from './unit-select'

/** 派单: lead unit, co-units, a word to them. */
export function DispatchFields(props: FieldsProps) {
  return (
    <Stack gap={4}>
      <Box className='desk__cols'>
        <UnitSelect {...props} />
        <CoUnitSelect {...props} optional />
      </Box>
      <NoteField {...props} />
    </Stack>
  )
}
