import type { AnswerStep } from '@contract/knowledge/states'
import type { Person } from '../../plugins/ports'
import type { AnswerRow } from './repository'

type Reached = Pick<AnswerRow, 'unit' | 'state' | 'draft' | 'draftBy'>

/** Who may read an answer at the desk: a head those of the own unit, 12345 and the supervision all. */
export const reachesAnswer = (person: Person, row: Pick<AnswerRow, 'unit'>) =>
  person.role === 'dispatcher' || person.role === 'supervisor' || (person.role === 'head' && person.unit === row.unit)

/** Written by 12345 and by heads of units, published by a supervisor who has not written it (四眼). */
export function stepsOf(person: Person, row: Reached): AnswerStep[] {
  const supervisor = person.role === 'supervisor'
  const steps: [AnswerStep, boolean][] = [
    ['edit', !supervisor],
    ['publish', supervisor && row.draft !== null && row.draftBy !== person.accountId],
    ['sendBack', supervisor && row.draft !== null],
    ['withdraw', row.state === 'published' && person.role !== 'dispatcher'],
  ]
  return steps.flatMap(([step, may]) => (may ? [step] : []))
}
