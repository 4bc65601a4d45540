import { useQuery } from '@tanstack/react-query'
import { limits } from '@contract/complaint/limits'
import { Box, Button, Field, Select } from '@/shared/ui'
import { unitList } from '../../api'
import { text } from '../../messages'
import { handlingUnits } from '../../units'
import { type FieldsProps, nameOf } from './fields-props'

/** Up to five co-units, one at a time from the list; each can be taken away again. */
export function CoUnitSelect({
  ticket,
  action,
  values,
  faults,
  patch,
  optional = false,
}: FieldsProps & { optional?: boolean }) {
  const units = useQuery(unitList())
  const options = handlingUnits(units.data, ticket.coUnits, ticket.aboutUnit)
  // Further ones are invited beside those that are there; a new dispatch names all anew.
  const there = action === 'inviteCoUnits' ? [ticket.unit, ...ticket.coUnits].map((unit) => unit?.code) : []
  const taken = [values.unit, ...values.coUnits, ...there]
  const left = options.filter(({ value }) => !taken.includes(value))
  const nameOfUnit = (code: string) => options.find(({ value }) => value === code)?.label ?? code
  const full = values.coUnits.length + Math.max(0, there.length - 1) >= limits.coUnits

  return (
    <Field
      name={nameOf('coUnits')}
      label={text.fields.coUnits}
      optional={optional}
      error={faults.coUnits}
      hint={full ? text.fields.coFull : undefined}
    >
      <Select
        value=''
        disabled={full}
        onChange={(code) => code && patch({ coUnits: [...values.coUnits, code] })}
        placeholder={text.fields.coAdd}
        options={left}
      />
      <Box className='desk-chosen'>
        {values.coUnits.map((code) => (
          <Button
            key={code}
            id={`act-co-${code}`}
            look='quiet'
            small
            icon='close'
            label={text.fields.coRemove(nameOfUnit(code))}
            onPress={() => patch({ coUnits: values.coUnits.filter((one) => one !== code) })}
          >
            {nameOfUnit(code)}
          </Button>
        ))}
      </Box>
    </Field>
  )
}
