import { apply } from '@contract/complaint/reducer'
import type { TicketEvent } from '@contract/complaint/events'
import { ticketNumber } from '../../plugins/crypto/ticket-number'
import { Fault } from '../../plugins/http/fault'
import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import { createPhotoLibrary, type Uploader } from '../photo/public'
import { along } from './commands/context'
import { checkAnswers } from './extra-answers'
import { type Described, matterOf } from './matter'
import { proofOf } from './proof'
import { publishedRepository } from './published/repository'
import { type Matter, ticketRepository, type TicketRow } from './repository'
import { photosIn } from './sent-photos'
import { gramsOf, numberGrams, wordsOf } from './words'

/** Who a 实名 or 保密 ticket belongs to. */
export type Owner = { accountId: string; name: string; phone: string }
export type Draft = {
  matter: Described
  identity: Matter['identity']
  pin: Matter['pin']
  uploader: Uploader | null
  draftKey: Buffer
  bodyHash: Buffer
  /** The desk for a caller, or a helper (代办); left out: the person. */
  through?: { channel: 'phone'; staffNo: string | null } | { channel: 'proxy' }
}

/** Writes the ticket, its first event and what belongs to it; once for each draft. */
export const createInsertion = (ports: Ports) => {
  const { db, clock, calendar, region, vault, keys, signer } = ports
  const library = createPhotoLibrary(ports)

  function check(matter: Described) {
    if (!region.leafCategory(matter.category))
      throw new Fault('category_unknown', [{ path: '/category', message: '请重新选择诉求类别' }])
    if (region.place(matter.place)?.level !== 'community')
      throw new Fault('place_unknown', [{ path: '/place', message: '请选择发生地点' }])
    if (matter.aboutUnit !== null && !region.unit(matter.aboutUnit))
      throw new Fault('unit_unknown', [{ path: '/aboutUnit', message: '请重新选择被反映的单位' }])
    checkAnswers(region, matter.category, matter.answers)
  }

  /** A draft that has arrived before gets its receipt, even when the region pack has changed since. */
  async function checkUnlessFiled(draft: Draft) {
    try {
      check(draft.matter)
      const { anonymous, confidential } = region.switches
      const open = { named: true, confidential, anonymous }
      if (!open[draft.identity]) throw new Fault('refusal_not_available')
    } catch (fault) {
      if (!(await ticketRepository(db).findByDraft(draft.draftKey))) throw fault
    }
  }

  async function insert(tx: Tx, draft: Draft): Promise<{ row: TicketRow; inserted: boolean }> {
    const repository = ticketRepository(tx)
    const now = clock()
    const { matter, identity, draftKey, bodyHash } = draft
    const number = ticketNumber(calendar.dayOf(now), region.code, await repository.nextSequence(), keys.number)
    const acceptBy = calendar.deadline(now, region.clocks.accept.value)
    const row = matterOf(matter, { number, identity, pin: draft.pin })
    const { type, category, aboutUnit } = row
    const { photos = [] } = matter
    const at = now.toISOString()
    const proof = proofOf(signer, { region: region.code, matter: row, photos, filedAt: at })
    const { through } = draft
    const channel = through ? { channel: through.channel } : {}
    const payload = {
      type,
      identity,
      category,
      aboutUnit,
      acceptBy,
      ...along(photos),
      digest: proof.digest,
      ...channel,
    }
    const called = through?.channel === 'phone'
    const event: TicketEvent = { kind: 'filed', payload, seq: 1, at, by: called ? 'dispatcher' : 'citizen', unit: null }
    const staffNo = called ? through.staffNo : null
    const status = apply(null, event)
    const words = wordsOf(region, row)
    const inserted = await repository.insertOnce({
      ...row,
      draftKey,
      bodyHash,
      proof,
      words,
      grams: [...gramsOf(words), ...numberGrams(number)],
      status,
    })
    if (!inserted) {
      const first = await repository.findByDraft(draftKey)
      if (!first || !first.bodyHash.equals(bodyHash)) throw new Fault('idempotency_key_reused')
      return { row: first, inserted }
    }
    await library.attach(tx, { ...photosIn(matter), uploader: draft.uploader, number })
    await repository.insertEvent(number, { ...event, staffNo }, null)
    if (matter.joins) await publishedRepository(tx).join(number, matter.joins)
    await ports.enqueue(tx, 'ticket', { number, seq: 1 })
    return { row: { ...row, status, bodyHash, proof }, inserted }
  }

  /** The identity is sealed apart from the ticket. */
  async function insertOwner(tx: Tx, number: string, owner: Owner) {
    await ticketRepository(tx).insertComplainant({
      number,
      ownerIndex: vault.index('owner', owner.accountId),
      phoneIndex: vault.index('phone', owner.phone),
      sealed: vault.seal(JSON.stringify({ ...owner, name: owner.name.trim() }), `complainant:${number}`),
    })
  }

  return { checkUnlessFiled, insert, insertOwner }
}
