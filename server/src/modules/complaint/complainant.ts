import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import { ticketRepository } from './repository'

export type Complainant = { accountId: string; name: string; phone: string }

/** Who filed a ticket, opened from its seal; null for an anonymous one. Callers log what they do with it. */
export const openComplainant =
  (ports: Pick<Ports, 'vault'> & { db: Pick<Ports['db'], 'query'> }) =>
  async (number: string, on: Pick<Tx, 'query'> = ports.db): Promise<Complainant | null> => {
    const row = await ticketRepository(on).findComplainant(number)
    return row ? (JSON.parse(ports.vault.open(row.sealed, `complainant:${number}`)) as Complainant) : null
  }
