import type { Person } from '../../plugins/ports'
import type { TemplateRow } from './repository'

/** The words for all units are the supervision's and the administrator's; they belong to no desk. */
const general = (person: Person) => person.role === 'supervisor' || person.role === 'administrator'

/** Whose words a person writes: of the own unit, or of all. Handlers use what their head has written. */
export const unitForWriting = (person: Person): string | null => (general(person) ? null : person.unit)

export const readsTemplate = (person: Person, { unit }: Pick<TemplateRow, 'unit'>) =>
  unit === null || (!general(person) && unit === person.unit)

export const writesTemplate = (person: Person, row: Pick<TemplateRow, 'unit'>) =>
  person.role !== 'handler' && readsTemplate(person, row) && (row.unit === null) === general(person)
