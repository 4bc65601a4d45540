import { identityLabels } from '@contract/complaint/labels'
import { type Identity, identities } from '@contract/complaint/states'
import { Field, RadioCards, Stack, TextInput } from '@/shared/ui'
import { text } from '../call-messages'
import { type Call, type CallField, isByName } from '../call-model'

type Props = {
  call: Call
  ways: readonly Identity[]
  errors: Partial<Record<CallField, string>>
  onChange(part: Partial<Call>): void
}

/** Choosing 匿名 forgets name and phone at once: they are not kept even as a draft. */
export function PersonPart({ call, ways, errors, onChange }: Props) {
  return (
    <Stack gap={3}>
      <Field name='identity' label={text.identity} error={errors.identity} group>
        <RadioCards
          id='call-identity'
          name='identity'
          value={call.identity}
          options={identities
            .filter((way) => ways.includes(way))
            .map((way) => ({ value: way, label: identityLabels[way], hint: text.identityHints[way] }))}
          onChange={(way) =>
            onChange(way === 'anonymous' ? { identity: way, name: '', phone: '' } : { identity: way as Identity })
          }
        />
      </Field>
      {isByName(call) && (
        <>
          <Field name='name' label={text.name} error={errors.name}>
            <TextInput value={call.name} autoComplete='off' onInput={(name) => onChange({ name })} />
          </Field>
          <Field name='phone' label={text.phone} hint={text.phoneHint} error={errors.phone}>
            <TextInput kind='tel' value={call.phone} autoComplete='off' onInput={(phone) => onChange({ phone })} />
          </Field>
        </>
      )}
    </Stack>
  )
}
