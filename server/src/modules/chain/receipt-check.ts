import type { ContentState } from '@contract/verification/states'
import type { ReceiptVerdict, WholeReceipt } from '@contract/verification/schema'
import type { Ports } from '../../plugins/ports'
import { contentDigest, statementOfReceipt, ticketRepository } from '../complaint/public'
import { chainRepository } from './repository'

/** Whether a whole receipt is of this service. */
export const createReceiptCheck = ({ db, signer }: Pick<Ports, 'db' | 'signer'>) => {
  /** Asked of true receipts only: who holds none learns not even whether there is such a ticket. */
  async function contentOf({ number, salt, digest }: WholeReceipt): Promise<ContentState> {
    const row = await ticketRepository(db).find(number)
    if (!row) return 'gone'
    if (await chainRepository(db).wasErased(number)) return 'erased'
    const filed = await ticketRepository(db).findEvent(number, 1)
    const photos = filed?.kind === 'filed' ? (filed.payload.photos ?? []) : []
    const now = contentDigest(row, photos, Buffer.from(salt, 'hex')).toString('hex')
    return now === digest ? 'same' : 'changed'
  }

  return async (receipt: WholeReceipt): Promise<ReceiptVerdict> => {
    const { keyId, signature, ...named } = receipt
    const signed = { keyId, signature: Buffer.from(signature, 'base64') }
    const verdict = signer.verify(statementOfReceipt(named), signed)
    return { verdict, content: verdict === 'true' ? await contentOf(receipt) : null }
  }
}
export type ReceiptCheck = ReturnType<typeof createReceiptCheck>
