import type { HelpView } from '@contract/helping/schema'
import type { HelpSide } from '@contract/helping/states'
import type { Ports } from '../../plugins/ports'
import { maskPhone } from '../account/public'
import { stateOf } from './policy'
import type { ConsentRow } from './repository'

/** A consent as one side reads it: of the other, a masked phone. */
export const createViewOf =
  ({ clock, calendar }: Pick<Ports, 'clock' | 'calendar'>, phoneOf: (accountId: string) => Promise<string | null>) =>
  async (row: ConsentRow, side: HelpSide): Promise<HelpView> => ({
    id: row.id,
    side,
    relation: row.relation,
    phoneMasked: maskPhone((await phoneOf(side === 'helper' ? row.elder : row.helper)) ?? ''),
    state: stateOf(row, clock()),
    givenAt: row.given_at.toISOString(),
    untilDay: calendar.dayOf(new Date(row.until.getTime() - 1)),
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ended_by,
    earlier: row.earlier_until !== null,
  })
export type ViewOf = ReturnType<typeof createViewOf>
