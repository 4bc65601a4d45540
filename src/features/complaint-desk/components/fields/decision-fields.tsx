import { Field, RadioCards, Stack } from '@/shared/ui'
import { text } from '../../messages'
import { formOf } from '../../model'
import { type FieldsProps, nameOf } from './fields-props'
import { ReasonField } from './reason-field'

const granting = (['grant', 'refuse'] as const).map((value) => ({ value, label: text.fields.grant[value] }))
const reviewing = (['uphold', 'reopen'] as const).map((value) => ({
  value,
  label: text.fields.review[value],
  hint: text.fields.reviewHints[value],
}))

/** A supervisor's decision on an extension, a termination or a review. */
export function DecisionFields({ action, values, faults, patch }: FieldsProps) {
  const review = formOf(action) === 'review'
  return (
    <Stack gap={4}>
      <Field name={nameOf('decision')} label={text.fields.decision} group error={faults.decision}>
        <RadioCards
          name={nameOf('decision')}
          value={values.decision}
          options={review ? reviewing : granting}
          onChange={(decision) => patch({ decision })}
        />
      </Field>
      <ReasonField values={values} faults={faults} patch={patch} hint={text.fields.reasonCitizen} />
    </Stack>
  )
}
