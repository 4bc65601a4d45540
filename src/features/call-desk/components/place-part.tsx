import type { PlaceTree } from '@contract/region/schema'
import { Field, Select, Stack, TextInput } from '@/shared/ui'
import { text } from '../call-messages'
import type { Call, CallField } from '../call-model'

type Part = Partial<Pick<Call, 'street' | 'place' | 'placeDetail'>>
type Props = { tree: PlaceTree; call: Call; errors: Partial<Record<CallField, string>>; onChange(part: Part): void }

export function PlacePart({ tree, call, errors, onChange }: Props) {
  const street = tree.items.find(({ code }) => code === call.street)
  return (
    <Stack gap={3}>
      <Field name='street' label={text.street}>
        <Select
          value={call.street}
          options={tree.items.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChange({ street: code, place: '' })}
        />
      </Field>
      <Field name='place' label={text.place} error={errors.place}>
        <Select
          value={call.place}
          disabled={!street}
          options={(street?.children ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(place) => onChange({ place })}
        />
      </Field>
      <Field name='placeDetail' label={text.placeDetail} error={errors.placeDetail} optional>
        <TextInput value={call.placeDetail} onInput={(placeDetail) => onChange({ placeDetail })} />
      </Field>
    </Stack>
  )
}
