import { endStates } from '@contract/complaint/states'
import type { Tx } from '../../../plugins/db/types'
import type { Ports } from '../../../plugins/ports'
import { ticketRepository } from '../../complaint/public'
import { fileKeys } from '../../photo/public'
import { chainRepository } from '../repository'
import { sealTicket } from '../sealer'
import { statementOfErasure } from '../statements'
import { checkTicket } from '../verify/check-ticket'
import { verifyRepository } from '../verify/repository'
import { faults } from './faults'
import { erasureRepository } from './repository'
import { scrub } from './scrub'

type World = Pick<Ports, 'db' | 'region' | 'signer' | 'clock' | 'audit' | 'files'>
const SHORTEST = 10
const LONGEST = 200

/** Destroys what a person wrote, on their demand; that it was there, when, and what became of it stays provable. */
export function createErasure({ db, region, signer, clock, audit, files }: World) {
  /** Sealed to its end, and whole: nobody can erase their way out of an edit. */
  async function wholeHead(tx: Tx, number: string) {
    await sealTicket(tx, number)
    const read = verifyRepository(tx)
    const [ticket = null, head = null, events] = [
      await read.findTicket(number),
      (await chainRepository(tx).headsOf([number]))[0],
      await read.listEventsOf(number),
    ]
    const found = checkTicket(
      { number, ticket, head, events, erasure: null },
      { region: region.code, signer, lastRootDay: null },
    )
    if (!head || found.length > 0) throw faults.broken(number)
    return head
  }

  return {
    /** @throws StartupError unless the ticket has ended and its chain is whole */
    async erase(number: string, given: string): Promise<{ photos: number; events: number }> {
      const reason = given.trim()
      if ([...reason].length < SHORTEST || [...reason].length > LONGEST) throw faults.reason()
      return db.transaction(async (tx) => {
        const row = await ticketRepository(tx).lock(number)
        if (!row) throw faults.unknown(number)
        if (await chainRepository(tx).wasErased(number)) throw faults.done(number)
        if (!endStates.includes(row.status.state)) throw faults.open(number)
        const { seq, link } = await wholeHead(tx, number)
        const erased = { number, at: clock(), reason, seq, link }
        const erasure = erasureRepository(tx)
        const payloads = await erasure.listPayloads(number)
        for (const { seq: each, payload } of payloads) await erasure.blankEvent(number, each, scrub(payload))
        await erasure.blankTicket(number, scrub({ ...row.status, published: false }))
        await erasure.partFromPerson(number)
        await erasure.insert({ ...erased, ...signer.sign(statementOfErasure(region.code, erased)) })
        const entry = { person: null, role: 'operator', action: 'erase', subject: number, requestId: null }
        await audit(tx, { ...entry, at: erased.at })
        const photos = await erasure.takePhotos(number)
        // Before the commit: rows that are gone would leave files nobody finds. A second try goes through them again.
        for (const key of photos.flatMap(fileKeys)) await files.remove(key)
        return { photos: photos.length, events: payloads.length }
      })
    },
  }
}
