import { limits } from '@contract/complaint/limits'
import { before } from '@/shared/lib/format'
import { Field, RadioCards, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'

/** Which promise was kept, and what was done. */
export function KeptPromiseFields({ ticket, values, faults, patch }: FieldsProps) {
  const options = ticket.promises
    .filter(({ state }) => state === 'open')
    .map(({ id, text: words, due }) => ({ value: id, label: words, hint: before(due.at) }))
  return (
    <Stack gap={4}>
      <Field name={nameOf('promise')} label={text.fields.which} group error={faults.promise}>
        <RadioCards
          name={nameOf('promise')}
          value={values.promise}
          options={options}
          onChange={(promise) => patch({ promise })}
        />
      </Field>
      <Field name={nameOf('text')} label={text.fields.kept} hint={text.fields.progressHint} error={faults.text}>
        <TextArea
          value={values.text}
          maxLength={limits.text.max}
          rows={3}
          onInput={(words) => patch({ text: words })}
        />
      </Field>
    </Stack>
  )
}
