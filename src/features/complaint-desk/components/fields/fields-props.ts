import type { TicketView } from '@contract/complaint/schema'
import type { Faults } from '../../checks'
import type { Action, Values } from '../../model'

export type FieldsProps = {
  ticket: TicketView
  action: Action
  values: Values
  faults: Faults
  patch(part: Partial<Values>): void
}

/** Field names stand in one document with those of earlier pages, so they carry the form's name. */
export const nameOf = (field: string) => `act-${field}`
