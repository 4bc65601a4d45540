import { useQuery } from '@tanstack/react-query'
import { ErrorState, Field, RadioCards, Skeleton, Stack } from '@/shared/ui'
import { unitPeople } from '../../api'
import { text } from '../../messages'
import { type FieldsProps, nameOf } from './fields-props'
import { NoteField } from './note-field'

/** Who of the unit takes it on, each with what they have in hand already. */
export function AssignFields(props: FieldsProps) {
  const { ticket, values, faults, patch } = props
  const people = useQuery(unitPeople(ticket.unit?.code ?? ''))
  if (!people.data)
    return people.isError ? <ErrorState error={people.error} onRetry={people.refetch} /> : <Skeleton rows={3} />
  const options = people.data.people.flatMap(({ staffNo, gone, inHand, overdue }) =>
    staffNo === null || gone
      ? []
      : [
          {
            value: staffNo,
            label: text.unit.staff(staffNo),
            hint: text.unit.load(inHand, overdue, staffNo === ticket.handler?.staffNo),
          },
        ],
  )
  return (
    <Stack gap={4}>
      <Field name={nameOf('handler')} label={text.unit.handler} group error={faults.handler}>
        <RadioCards
          name={nameOf('handler')}
          value={values.handler}
          options={options}
          onChange={(handler) => patch({ handler })}
        />
      </Field>
      <NoteField {...props} />
    </Stack>
  )
}
