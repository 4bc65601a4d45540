import { Field, RadioCards, Stack } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'
import { ReasonField } from './reason-field'
import { RefusalFields } from './refusal-fields'
import { UnitSelect } from './unit-select'

const options = (['other', 'same', 'refuse'] as const).map((value) => ({
  value,
  label: text.fields.objection[value],
  hint: text.fields.objectionHints[value],
}))

/** 派单异议: another unit, the same one, or 不予受理. */
export function ObjectionFields(props: FieldsProps) {
  const { values, faults, patch } = props
  return (
    <Stack gap={4}>
      <Field name={nameOf('decision')} label={text.fields.decision} group error={faults.decision}>
        <RadioCards
          name={nameOf('decision')}
          value={values.decision}
          options={options}
          onChange={(decision) => patch({ decision })}
        />
      </Field>
      {values.decision === 'other' && <UnitSelect {...props} />}
      {values.decision === 'refuse' ? (
        <RefusalFields {...props} />
      ) : (
        <ReasonField values={values} faults={faults} patch={patch} />
      )}
    </Stack>
  )
}
