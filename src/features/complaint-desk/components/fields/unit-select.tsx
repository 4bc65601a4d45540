import { useQuery } from '@tanstack/react-query'
import { Field, Select } from '@/shared/ui'
import { unitList } from '../../api'
import { text } from '../../messages'
import { handlingUnits } from '../../units'
import { type FieldsProps, nameOf } from './fields-props'

/** The lead unit. The unit the complaint is about cannot be chosen (回避). */
export function UnitSelect({ ticket, values, faults, patch }: FieldsProps) {
  const units = useQuery(unitList())
  const suggested = ticket.suggestedUnit
  const hint = suggested && suggested.code === values.unit ? text.fields.unitWhy(ticket.category.name) : undefined
  const change = (unit: string) => patch({ unit, coUnits: values.coUnits.filter((code) => code !== unit) })

  return (
    <Field name={nameOf('unit')} label={text.fields.unit} hint={hint} error={faults.unit}>
      <Select
        value={values.unit}
        onChange={change}
        placeholder={text.fields.unitPick}
        options={handlingUnits(units.data, [ticket.suggestedUnit, ticket.unit], ticket.aboutUnit)}
      />
    </Field>
  )
}
