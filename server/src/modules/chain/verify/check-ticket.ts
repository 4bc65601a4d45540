import { addDays, splitInstant } from '../../../plugins/calendar/shanghai-day'
import type { Signer } from '../../../plugins/crypto/signing'
import { contentDigest } from '../../complaint/public'
import { commitmentOf, genesis, hashOf } from '../link'
import type { Head } from '../repository'
import { statementOfErasure } from '../statements'
import type { CheckedEvent, CheckedTicket, Erasure } from './repository'
import { findings } from './findings'

export type Checked = {
  number: string
  ticket: CheckedTicket | null
  head: Head | null
  erasure: Erasure | null
  events: readonly CheckedEvent[]
}
type Circumstances = { region: string; signer: Signer; lastRootDay: string | null }

/** Clocks of several machines may differ by that much. */
const SKEW_MS = 5 * 60_000

const isSame = (a: Buffer | null, b: Buffer | null) => a !== null && b !== null && a.equals(b)

/** The event in itself and in its place on the chain; `previous` null: what it should stand on is gone. */
function sealFindings(event: CheckedEvent, previous: Buffer | null, erased: boolean): string[] {
  const { seq, kind, salt, commitment, link } = event
  if (!commitment || !link) return []
  const at = event.at.toISOString()
  const linked = previous === null || hashOf(previous, seq, at, commitment).equals(link)
  if (!salt) {
    if (!erased) return [findings.saltGone(seq, kind)]
    return linked ? [] : [findings.timeChanged(seq, kind, event.at)]
  }
  const whole = commitmentOf({ ...event, at }, salt).equals(commitment)
  if (whole) return linked ? [] : [findings.doesNotFollow(seq, kind)]
  return [linked ? findings.contentChanged(seq, kind) : findings.timeChanged(seq, kind, event.at)]
}

/** Written on one day, and yet first under the root of a much later one: it was not there when its day was signed. */
function timeFindings(event: CheckedEvent, before: CheckedEvent | undefined, lastRootDay: string | null): string[] {
  const { seq, kind, at, rootDay } = event
  if (before && at.getTime() < before.at.getTime() - SKEW_MS) return [findings.beforeFormer(seq, kind, at)]
  const { day } = splitInstant(at)
  const known = rootDay ?? (lastRootDay && addDays(lastRootDay, 1))
  if (known && known > addDays(day, 1)) return [findings.backDated(seq, kind, at, rootDay)]
  return rootDay && rootDay < day ? [findings.timeChanged(seq, kind, at)] : []
}

function eventFindings({ number, events, head, erasure }: Checked, lastRootDay: string | null): string[] {
  const found: string[] = []
  let previous: Buffer | null = genesis(number)
  let expected = 1
  const lastSealed = Math.max(head?.seq ?? 0, ...events.filter(({ link }) => link).map(({ seq }) => seq))
  for (const [n, event] of events.entries()) {
    if (event.seq !== expected) {
      found.push(findings.eventsGone(expected, event.seq - 1))
      previous = null
    }
    if (!event.link && event.seq <= lastSealed) found.push(findings.sealGone(event.seq, event.kind))
    else {
      const ofSeal = sealFindings(event, previous, event.seq <= (erasure?.seq ?? 0))
      found.push(...(ofSeal.length > 0 ? ofSeal : timeFindings(event, events[n - 1], lastRootDay)))
    }
    previous = event.link
    expected = event.seq + 1
  }
  return found
}

function endFindings({ ticket, head, events }: Checked): string[] {
  const last = events.at(-1)?.seq ?? 0
  const should = Math.max(ticket?.version ?? 0, head?.seq ?? 0)
  if (last < should) return [findings.tailCut(should, last)]
  if (ticket && last > ticket.version) return [findings.tooMany(ticket.version, last)]
  const end = events.findLast(({ link }) => link)
  if (!end) return []
  if (!head || head.seq !== end.seq) return [findings.headGone()]
  return isSame(head.link, end.link) ? [] : [findings.rewritten()]
}

function contentFindings({ ticket, events, erasure }: Checked): string[] {
  const filed = events.find(({ seq }) => seq === 1)
  const { digest, photos = [] } = (filed?.payload ?? {}) as { digest?: string; photos?: string[] }
  if (!ticket || erasure || !digest) return []
  if (!ticket.proof) return [findings.proofGone()]
  const now = contentDigest(ticket, photos, Buffer.from(ticket.proof.salt, 'hex')).toString('hex')
  return now === digest ? [] : [findings.filingChanged()]
}

function erasureFindings({ erasure, events }: Checked, { region, signer }: Circumstances): string[] {
  if (!erasure) return []
  const signed = signer.verify(statementOfErasure(region, erasure), erasure) === 'true'
  const link = events.find(({ seq }) => seq === erasure.seq)?.link ?? null
  return signed && isSame(link, erasure.link) ? [] : [findings.erasureForged()]
}

/** What is wrong with one ticket, in words; empty when nothing is. */
export function checkTicket(checked: Checked, circumstances: Circumstances): string[] {
  const { ticket, head } = checked
  if (!ticket) return head ? [findings.ticketGone(head.seq, head.rootDay)] : []
  return [
    ...eventFindings(checked, circumstances.lastRootDay),
    ...endFindings(checked),
    ...contentFindings(checked),
    ...erasureFindings(checked, circumstances),
  ]
}
