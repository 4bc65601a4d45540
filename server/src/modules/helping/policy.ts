import type { HelpSide, HelpState } from '@contract/helping/states'
import type { ConsentRow } from './repository'

export const stateOf = (row: Pick<ConsentRow, 'ended_at' | 'until'>, now: Date): HelpState =>
  row.ended_at ? 'ended' : row.until <= now ? 'over' : 'standing'

/** On which side of a consent an account stands; null for everybody else. */
export const sideOf = (row: Pick<ConsentRow, 'helper' | 'elder'>, accountId: string): HelpSide | null =>
  row.helper === accountId ? 'helper' : row.elder === accountId ? 'elder' : null
