import { photoExpiredLabel } from '@contract/photo/labels'
import type { PhotoRef } from '@contract/photo/schema'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Ports } from '../../plugins/ports'
import { createAddresses } from './addresses'
import { ownerIndex, owns, type Uploader } from './policy'
import { photoRepository } from './repository'

/** Photos of one ticket by their ids, in that order. */
export type Album = (ids: readonly string[] | undefined) => PhotoRef[]

type Attaching = {
  ids: readonly string[]
  /** Where in the body they stood. */
  path: string
  /** Null for somebody who named no draft. */
  uploader: Uploader | null
  number: string
}

/** Photos of tickets, for the module that knows who may write on them and read them. */
export const createPhotoLibrary = (ports: Pick<Ports, 'db' | 'clock' | 'files' | 'keys' | 'vault'>) => {
  const addresses = createAddresses(ports)
  return {
    /**
     * Makes the photos the ticket's own, in the transaction that writes what they were sent with.
     * @throws Fault photo_unknown · photo_not_ready · draft_capability_needed
     */
    async attach(tx: Tx, { ids, path, uploader, number }: Attaching): Promise<void> {
      if (ids.length === 0) return
      if (!uploader) throw new Fault('draft_capability_needed')
      const owner = ownerIndex(ports.vault, uploader)
      const rows = await photoRepository(tx).lockAll(ids)
      for (const [n, id] of ids.entries()) {
        const row = rows.find((each) => each.id === id)
        if (!row || row.number !== null || !owns(owner, row))
          throw new Fault('photo_unknown', [{ path: `${path}/${n}`, message: photoExpiredLabel }])
      }
      for (const [n, id] of ids.entries()) {
        if (rows.find((each) => each.id === id)?.state !== 'ready')
          throw new Fault('photo_not_ready', [{ path: `${path}/${n}`, message: '这张照片还没处理好，请稍等或删去' }])
      }
      await photoRepository(tx).attach(ids, number, ports.clock())
    },

    /**
     * All photos of a ticket with their addresses; only for whoever may read the ticket.
     * @param shared sent with another ticket, of which this one was told the same
     */
    async ofTicket(number: string, shared: readonly string[] = []): Promise<Album> {
      const rows = await photoRepository(ports.db).listOfTicket(number, shared)
      const refs = rows.map(async ({ id, width, height }) => ({ id, width, height, ...(await addresses.of(id)) }))
      const byId = new Map((await Promise.all(refs)).map((ref) => [ref.id, ref]))
      return (ids = []) => ids.flatMap((id) => byId.get(id) ?? [])
    },
  }
}
