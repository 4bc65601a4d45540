import { randomBytes } from 'node:crypto'
import { addDays, splitInstant } from '../../plugins/calendar/shanghai-day'
import { SALT_BYTES } from '../../plugins/crypto/sm3'
import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import { genesis, linkEvent } from './link'
import { chainRepository, type Head, type Place, type Sealed, type Unsealed } from './repository'

const BATCH = 500
export const BEFORE_ALL: Place = { number: '', seq: 0 }

const later = (...days: string[]) => days.reduce((a, b) => (a > b ? a : b))

/** Links events to the ends of their chains; what does not follow on its chain is left for a later round. */
function link(events: readonly Unsealed[], before: readonly Head[], firstOpenDay: string) {
  const heads = new Map(before.map((head) => [head.number, head]))
  const sealed: Sealed[] = []
  const moved = new Map<string, Head>()
  for (const event of events) {
    const head = heads.get(event.number)
    if (event.seq !== (head?.seq ?? 0) + 1) continue
    const salt = randomBytes(SALT_BYTES)
    const { number, seq } = event
    const previous = head?.link ?? genesis(number)
    const { commitment, hash } = linkEvent({ ...event, at: event.at.toISOString() }, previous, salt)
    // A day that has its root takes nothing in any more.
    const rootDay = later(splitInstant(event.at).day, firstOpenDay, head?.rootDay ?? '')
    sealed.push({ number, seq, salt, commitment, hash, rootDay })
    const now = { number, seq, link: hash, rootDay }
    heads.set(number, now)
    moved.set(number, now)
  }
  return { sealed, heads: [...moved.values()] }
}

async function sealThese(tx: Tx, events: readonly Unsealed[]): Promise<number> {
  if (events.length === 0) return 0
  const chain = chainRepository(tx)
  const last = await chain.lastRoot()
  const before = await chain.headsOf([...new Set(events.map(({ number }) => number))])
  const { sealed, heads } = link(events, before, last ? addDays(last.day, 1) : '')
  if (sealed.length === 0) return 0
  await chain.seal(sealed)
  await chain.moveHeads(heads)
  return sealed.length
}

/** All of one ticket, in the caller's transaction, which holds the ticket. */
export async function sealTicket(tx: Tx, number: string): Promise<void> {
  const chain = chainRepository(tx)
  await chain.sealAmongOthers()
  await sealThese(tx, await chain.lockUnsealedOf(number))
}

/** Seals what was written before; the caller holds the lock. @returns the place it came to, null at the end */
export async function sealSome(tx: Tx, after: Place): Promise<{ sealed: number; next: Place | null }> {
  const events = await chainRepository(tx).lockUnsealed(after, BATCH)
  const sealed = await sealThese(tx, events)
  const end = events.at(-1)
  return { sealed, next: end && events.length === BATCH ? { number: end.number, seq: end.seq } : null }
}

/** Seals events into their chains behind those who write them. Any number of copies may run it; each event is sealed once. */
export const createSealer = ({ db }: Pick<Ports, 'db'>) => ({
  /** @returns how many events were sealed */
  async run(): Promise<number> {
    let total = 0
    for (let place: Place | null = BEFORE_ALL; place;) {
      const after: Place = place
      const { sealed, next } = await db.transaction(async (tx) => {
        await chainRepository(tx).sealAmongOthers()
        return sealSome(tx, after)
      })
      total += sealed
      place = next
    }
    return total
  },
})
