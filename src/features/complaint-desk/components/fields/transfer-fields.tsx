import { emergencyLabels } from '@contract/complaint/labels'
import { emergencyLines } from '@contract/complaint/states'
import { Field, RadioCards, Stack } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'
import { ReasonField } from './reason-field'

const options = emergencyLines.map((line) => ({ value: line, label: `${line} ${emergencyLabels[line]}` }))

/** 转紧急专线: which line, and why it cannot wait. */
export function TransferFields({ values, faults, patch }: FieldsProps) {
  return (
    <Stack gap={4}>
      <Field name={nameOf('line')} label={text.fields.line} group error={faults.line}>
        <RadioCards name={nameOf('line')} value={values.line} options={options} onChange={(line) => patch({ line })} />
      </Field>
      <ReasonField values={values} faults={faults} patch={patch} hint={text.fields.reasonCitizen} />
    </Stack>
  )
}
