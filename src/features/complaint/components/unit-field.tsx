import { useQuery } from '@tanstack/react-query'
import { Field, Select } from '@/shared/ui'
import { unitList } from '../api'
import { text } from '../messages'

type Props = { value: string; error?: string; onChange(code: string): void }
const words = text.type

/** 回避: the unit named here can neither handle nor see the complaint. Not drawn while the list is not there, since it may stay empty. */
export function UnitField({ value, error, onChange }: Props) {
  const units = useQuery(unitList())
  if (!units.data) return null
  const options = [
    { value: '', label: words.unitNone },
    ...units.data.items.map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <Field name='aboutUnit' label={words.unit} hint={words.unitHint} error={error} optional>
      <Select value={value} onChange={onChange} options={options} placeholder={words.unitNone} />
    </Field>
  )
}
