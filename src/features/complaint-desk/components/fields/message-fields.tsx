import { limits } from '@contract/complaint/limits'
import { Field, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { formOf } from '../../model'
import { type FieldsProps, nameOf } from './fields-props'

const { fields } = text
const words: Record<string, { label: string; hint: string }> = {
  message: { label: fields.message, hint: fields.messageHint },
  coOpinion: { label: fields.coOpinion, hint: fields.coOpinionHint },
  report: { label: fields.report, hint: fields.reportHint },
}

/** A word to the citizen, to the lead unit or to the supervisor. */
export function MessageFields({ action, values, faults, patch }: FieldsProps) {
  const { label, hint } = words[formOf(action)] ?? { label: fields.message, hint: '' }
  return (
    <Field name={nameOf('text')} label={label} hint={hint} error={faults.text}>
      <TextArea value={values.text} maxLength={limits.text.max} rows={4} onInput={(said) => patch({ text: said })} />
    </Field>
  )
}
