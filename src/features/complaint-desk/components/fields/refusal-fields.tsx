import { refusalLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { RefusalCode } from '@contract/complaint/states'
import { Field, RadioCards, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { codesFor, formOf } from '../../model'
import { type FieldsProps, nameOf } from './fields-props'
import { ReasonField } from './reason-field'

/** 不予受理: the case of the rule, why, and the lawful route (R2 must name it). */
export function RefusalFields({ action, values, faults, patch }: FieldsProps) {
  const options = codesFor(formOf(action)).map((code) => ({ value: code, label: `${code} ${refusalLabels[code]}` }))
  return (
    <Stack gap={4}>
      <Field name={nameOf('code')} label={text.fields.code} group error={faults.code}>
        <RadioCards
          name={nameOf('code')}
          value={values.code}
          options={options}
          onChange={(code) => patch({ code: code as RefusalCode })}
        />
      </Field>
      <ReasonField values={values} faults={faults} patch={patch} hint={text.fields.reasonCitizen} />
      <Field
        name={nameOf('route')}
        label={text.fields.route}
        hint={text.fields.routeHint}
        optional={values.code !== 'R2'}
        error={faults.route}
      >
        <TextArea value={values.route} maxLength={limits.reason.max} rows={2} onInput={(route) => patch({ route })} />
      </Field>
    </Stack>
  )
}
