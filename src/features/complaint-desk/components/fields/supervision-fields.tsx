import { groundLabels } from '@contract/complaint/labels'
import { supervisionGrounds } from '@contract/complaint/states'
import { Field, RadioCards, Stack } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'
import { ReasonField } from './reason-field'

const options = supervisionGrounds.map((ground) => ({ value: ground, label: groundLabels[ground] }))

/** 督办: on what ground, and what is expected. */
export function SupervisionFields({ values, faults, patch }: FieldsProps) {
  return (
    <Stack gap={4}>
      <Field name={nameOf('ground')} label={text.fields.ground} group error={faults.ground}>
        <RadioCards
          name={nameOf('ground')}
          value={values.ground}
          options={options}
          onChange={(ground) => patch({ ground })}
        />
      </Field>
      <ReasonField values={values} faults={faults} patch={patch} />
    </Stack>
  )
}
