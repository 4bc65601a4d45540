import type { DeadlinePreview, NewComplaint, Receipt } from '@contract/complaint/schema'
import { sha256 } from '../../plugins/crypto/vault'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import type { Mandate, Mandates } from '../helping/public'
import { createInsertion, type Draft } from './insertion'
import type { Described } from './matter'
import { pinToKeep } from './pins'
import { latestReply, receiptOf } from './receipt'
import { ticketRepository } from './repository'
import { sameBody } from './sent-photos'

type Asks = { phoneOf(accountId: string): Promise<string | null>; mandates: Mandates }

export const createFiling = (ports: Ports, { phoneOf, mandates }: Asks) => {
  const { db, clock, calendar, region } = ports
  const { checkUnlessFiled, insert, insertOwner } = createInsertion(ports)

  /** Stopped after the filing arrived but before its answer did: the receipt is still due. */
  async function mandateOf(person: Person, consent: string, draft: Draft): Promise<Mandate | 'filed'> {
    try {
      return await mandates.find(person.accountId, consent)
    } catch (fault) {
      const first = await ticketRepository(db).findByDraft(draft.draftKey)
      if (first?.bodyHash.equals(draft.bodyHash)) return 'filed'
      throw fault
    }
  }

  return {
    /**
     * Files 实名 or 保密 once per draft, however often it is sent. The identity is sealed apart from the ticket.
     * @param consent 代办: for the person who gave it
     * @throws Fault idempotency_key_reused when the key comes with other content · help_unknown · help_ended
     */
    async file(
      person: Person,
      input: NewComplaint,
      key: string,
      requestId: string,
      consent?: string,
    ): Promise<Receipt> {
      const { identity, name, pin: sent, ...matter } = input
      const pin = pinToKeep(sent, identity)
      const elder = consent && (await mandates.former(person.accountId, consent))?.elder
      const forElder = elder ? [{ elder }] : []
      const draft: Draft = {
        matter,
        identity,
        pin,
        uploader: { account: person.accountId },
        draftKey: sha256('draft', person.accountId, key),
        bodyHash: sha256('filing', sameBody([matter, identity, name, ...(pin ? [pin] : []), ...forElder])),
        ...(consent === undefined ? {} : { through: { channel: 'proxy' } }),
      }
      const mandate = consent === undefined ? null : await mandateOf(person, consent, draft)
      if (mandate === 'filed') return receiptOf(ports, (await ticketRepository(db).findByDraft(draft.draftKey))!)
      const accountId = mandate?.elder ?? person.accountId
      const phone = await phoneOf(accountId)
      if (!phone) throw new Fault('sign_in_needed')
      await checkUnlessFiled(draft)
      const row = await db.transaction(async (tx) => {
        const filed = await insert(tx, draft)
        if (!filed.inserted) return filed.row
        const { number } = filed.row
        await insertOwner(tx, number, { accountId, name, phone })
        if (mandate) await mandates.filed(tx, await mandates.hold(tx, mandate), number)
        await ports.audit(tx, {
          at: clock(),
          person: null,
          role: 'citizen',
          action: 'file',
          subject: number,
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
