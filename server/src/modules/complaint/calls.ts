import type { NewAnonymousCall, NewCall, Receipt } from '@contract/complaint/schema'
import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { createInsertion, type Draft } from './insertion'
import { receiptOf } from './receipt'
import { ticketRepository } from './repository'
import { sameBody } from './sent-photos'

/** The account of a phone, made when there is none; null when it is one of staff. */
type Asks = { citizenOf(tx: Tx, phone: string): Promise<string | null> }

/** What the desk files for a caller. Who filed it has acted on it: somebody else calls back (DOMAIN §0). */
export const createCallFiling = (ports: Ports, { citizenOf }: Asks) => {
  const { db, clock, vault, region } = ports
  const { checkUnlessFiled, insert, insertOwner } = createInsertion(ports)

  const audited = (tx: Tx, person: Person, number: string, requestId: string) =>
    ports.audit(tx, { at: clock(), person, role: person.role, action: 'fileCall', subject: number, requestId })
  const through = ({ staffNo }: Person) => ({ channel: 'phone', staffNo }) as const
  /** Names how to look and nothing of what was told: a phone is looked over by others. */
  const words = (number: string) =>
    `您来电反映的诉求已登记，工单号 ${number}。用这个手机号登录法惠民，在“我的事项”里看进展；也可以打 ${region.phones.hotline} 查问。`

  return {
    /**
     * 实名 or 保密: the ticket belongs to the account of the caller's phone, who hears of it by SMS.
     * @throws Fault idempotency_key_reused · call_staff_phone
     */
    async file(person: Person, input: NewCall, key: string, requestId: string): Promise<Receipt> {
      const { identity, name, phone, ...matter } = input
      const draft: Draft = {
        matter,
        identity,
        pin: null,
        uploader: null,
        draftKey: sha256('call', person.accountId, key),
        bodyHash: sha256('filing', sameBody([matter, identity, name, phone])),
        through: through(person),
      }
      await checkUnlessFiled(draft)
      const row = await db.transaction(async (tx) => {
        const filed = await insert(tx, draft)
        if (!filed.inserted) return filed.row
        const { number } = filed.row
        const accountId = await citizenOf(tx, phone)
        if (!accountId)
          throw new Fault('call_staff_phone', [{ path: '/phone', message: '这是工作人员的手机号，请填来电人自己的' }])
        await insertOwner(tx, number, { accountId, name, phone })
        const sealed = vault.seal(JSON.stringify({ phone, text: words(number) }), 'outbox.sms')
        await ports.enqueue(tx, 'sms', { sealed })
        await audited(tx, person, number, requestId)
        return filed.row
      })
      return receiptOf(ports, row)
    },

    /**
     * 匿名: no phone and no name come here at all; the caller has written the code down.
     * @param codeHash of the 查询码 the desk's device drew and read out
     * @throws Fault idempotency_key_reused · lookup_code_taken
     */
    async fileAnonymously(
      person: Person,
      matter: Omit<NewAnonymousCall, 'lookupCode'>,
      codeHash: Buffer,
      key: string,
      requestId: string,
    ): Promise<Receipt> {
      const draft: Draft = {
        matter,
        identity: 'anonymous',
        pin: null,
        uploader: null,
        draftKey: sha256('anonymous-call', person.accountId, key),
        bodyHash: sha256('filing', sameBody(matter)),
        through: through(person),
      }
      await checkUnlessFiled(draft)
      const row = await db.transaction(async (tx) => {
        const filed = await insert(tx, draft)
        const repository = ticketRepository(tx)
        const { number } = filed.row
        if (!filed.inserted) {
          if ((await repository.findNumberByLookup(codeHash)) !== number) throw new Fault('idempotency_key_reused')
          return filed.row
        }
        if (!(await repository.insertLookup(codeHash, number)))
          throw new Fault('lookup_code_taken', [{ path: '/lookupCode', message: '请换一个查询码' }])
        await audited(tx, person, number, requestId)
        return filed.row
      })
      return receiptOf(ports, row)
    },
  }
}
export type CallFiling = ReturnType<typeof createCallFiling>
