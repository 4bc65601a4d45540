import { apply } from '@contract/complaint/reducer'
import type { TicketEvent } from '@contract/complaint/events'
import type { DeadlinePreview, NewComplaint, Receipt } from '@contract/complaint/schema'
import { ticketNumber } from '../../plugins/crypto/ticket-number'
import { sha256 } from '../../plugins/crypto/vault'
import { Fault } from '../../plugins/http/fault'
import type { Tx } from '../../plugins/db/types'
import type { Person, Ports } from '../../plugins/ports'
import { createPhotoLibrary, type Uploader } from '../photo/public'
import { along } from './commands/context'
import { checkAnswers } from './extra-answers'
import { type Described, matterOf } from './matter'
import { pinToKeep } from './pins'
import { proofOf } from './proof'
import { latestReply, receiptOf } from './receipt'
import { type Matter, ticketRepository, type TicketRow } from './repository'
import { photosIn, sameBody } from './sent-photos'
import { gramsOf, numberGrams, wordsOf } from './words'

type Owner = { accountId: string; name: string; phone: string }
type Draft = {
  matter: Described
  identity: Matter['identity']
  pin: Matter['pin']
  uploader: Uploader | null
  draftKey: Buffer
  bodyHash: Buffer
}

const blankless = (text: string) => text.trim()

export const createFiling = (ports: Ports, phoneOf: (accountId: string) => Promise<string | null>) => {
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
    const payload = { type, identity, category, aboutUnit, acceptBy, ...along(photos), digest: proof.digest }
    const event: TicketEvent = { kind: 'filed', payload, seq: 1, at, by: 'citizen', unit: null }
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
    await repository.insertEvent(number, { ...event, staffNo: null }, null)
    await ports.enqueue(tx, 'ticket', { number, seq: 1 })
    return { row: { ...row, status, bodyHash, proof }, inserted }
  }

  return {
    /**
     * Files 实名 or 保密 once per draft, however often it is sent. The identity is sealed apart from the ticket.
     * @throws Fault idempotency_key_reused when the key comes with other content
     */
    async file(person: Person, input: NewComplaint, key: string, requestId: string): Promise<Receipt> {
      const phone = await phoneOf(person.accountId)
      if (!phone) throw new Fault('sign_in_needed')
      const { identity, name, pin: sent, ...matter } = input
      const pin = pinToKeep(sent, identity)
      const draft = {
        matter,
        identity,
        pin,
        uploader: { account: person.accountId },
        draftKey: sha256('draft', person.accountId, key),
        bodyHash: sha256('filing', sameBody([matter, identity, name, ...(pin ? [pin] : [])])),
      }
      await checkUnlessFiled(draft)
      const row = await db.transaction(async (tx) => {
        const filed = await insert(tx, draft)
        if (!filed.inserted) return filed.row
        const owner: Owner = { accountId: person.accountId, name: blankless(name), phone }
        await ticketRepository(tx).insertComplainant({
          number: filed.row.number,
          ownerIndex: vault.index('owner', person.accountId),
          phoneIndex: vault.index('phone', phone),
          sealed: vault.seal(JSON.stringify(owner), `complainant:${filed.row.number}`),
        })
        await ports.audit(tx, {
          at: clock(),
          person: null,
          role: 'citizen',
          action: 'file',
          subject: filed.row.number,
          requestId,
        })
        return filed.row
      })
      return receiptOf(ports, row)
    },

    /**
     * Files without a trace of the person: the ticket is reached by the code only.
     * @param codeHash of the 查询码 the device drew
     * @param capability of the draft that the photos belong to
     * @throws Fault idempotency_key_reused · lookup_code_taken · photo_unknown · photo_not_ready
     */
    async fileAnonymously(
      input: Described,
      codeHash: Buffer,
      key: string,
      requestId: string,
      capability?: string,
    ): Promise<Receipt> {
      const draft: Draft = {
        matter: input,
        identity: 'anonymous',
        pin: null,
        uploader: capability === undefined ? null : { draft: capability },
        draftKey: sha256('anonymous-draft', key),
        bodyHash: sha256('filing', sameBody(input)),
      }
      await checkUnlessFiled(draft)
      const row = await db.transaction(async (tx) => {
        const filed = await insert(tx, draft)
        const repository = ticketRepository(tx)
        if (!filed.inserted) {
          if ((await repository.findNumberByLookup(codeHash)) !== filed.row.number)
            throw new Fault('idempotency_key_reused')
          return filed.row
        }
        if (!(await repository.insertLookup(codeHash, filed.row.number)))
          throw new Fault('lookup_code_taken', [{ path: '/lookupCode', message: '请换一个查询码' }])
        await ports.audit(tx, {
          at: clock(),
          person: null,
          role: 'visitor',
          action: 'file',
          subject: filed.row.number,
          requestId,
        })
        return filed.row
      })
      return receiptOf(ports, row)
    },

    /** The dates a filing made now would have. @throws Fault category_unknown */
    preview(category: string): DeadlinePreview {
      if (!region.leafCategory(category)) throw new Fault('category_unknown')
      const acceptBy = calendar.deadline(clock(), region.clocks.accept.value)
      const replyDays = region.replyDays(category)
      return {
        acceptBy,
        replyBy: latestReply(calendar, acceptBy, replyDays),
        acceptDays: region.clocks.accept.value,
        replyDays,
      }
    },
  }
}
export type Filing = ReturnType<typeof createFiling>
