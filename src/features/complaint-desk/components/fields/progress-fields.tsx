import { limits } from '@contract/complaint/limits'
import { Field, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'
import { PromiseFields } from './promise-fields'

/** 写进展, with one dated promise if there is one. */
export function ProgressFields({ values, faults, patch }: FieldsProps) {
  return (
    <Stack gap={4}>
      <Field name={nameOf('text')} label={text.fields.progress} hint={text.fields.progressHint} error={faults.text}>
        <TextArea
          value={values.text}
          maxLength={limits.text.max}
          rows={4}
          onInput={(words) => patch({ text: words })}
        />
      </Field>
      <PromiseFields values={values} faults={faults} patch={patch} max={1} addLabel={text.fields.addPromise} />
    </Stack>
  )
}
