import { limits } from '@contract/complaint/limits'
import { useRegion } from '@/shared/lib/region'
import { Field, Stack, TextInput } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'
import { ReasonField } from './reason-field'

/** 申请延期, once, before the reply is due. */
export function ExtensionFields({ values, faults, patch }: FieldsProps) {
  const longest = useRegion()?.clocks.extensionMax
  const most = longest?.value ?? limits.extensionDays
  return (
    <Stack gap={4}>
      <Field
        name={nameOf('days')}
        label={text.fields.days}
        hint={text.fields.daysHint(most, longest?.source)}
        error={faults.days}
      >
        <TextInput kind='digits' value={values.days} onInput={(days) => patch({ days })} />
      </Field>
      <ReasonField values={values} faults={faults} patch={patch} />
    </Stack>
  )
}
