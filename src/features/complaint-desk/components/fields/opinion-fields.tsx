import { findingLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import { supervisionFindings } from '@contract/complaint/states'
import { Field, RadioCards, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

const options = supervisionFindings.map((finding) => ({ value: finding, label: findingLabels[finding] }))

/** 督办 ends with what was found and an opinion. */
export function OpinionFields({ values, faults, patch }: FieldsProps) {
  return (
    <Stack gap={4}>
      <Field name={nameOf('finding')} label={text.fields.finding} group error={faults.finding}>
        <RadioCards
          name={nameOf('finding')}
          value={values.finding}
          options={options}
          onChange={(finding) => patch({ finding })}
        />
      </Field>
      <Field name={nameOf('opinion')} label={text.fields.opinion} error={faults.opinion}>
        <TextArea
          value={values.opinion}
          maxLength={limits.reason.max}
          rows={4}
          onInput={(opinion) => patch({ opinion })}
        />
      </Field>
    </Stack>
  )
}
