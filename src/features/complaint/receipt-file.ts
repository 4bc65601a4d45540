import type { Receipt } from '@contract/complaint/schema'
import { datedTime, ticketNumber } from '@/shared/lib/format'
import { text } from './receipt-messages'

const words = text.drawing
const LINE = 32

const inLines = (value: string) => value.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []

type Signed = Receipt & { proof: NonNullable<Receipt['proof']> }
export const isSigned = (receipt: Receipt): receipt is Signed => !!receipt.proof

/** All that is needed to verify it, in one piece: what is kept as a file, and pasted into the page that verifies. */
export const receiptText = (region: string, { number, filedAt, proof: { salt, digest, keyId, signature } }: Signed) =>
  JSON.stringify(
    { document: 'fahuimin-receipt', region, number, filedAt, salt, digest, keyId, signature },
    undefined,
    2,
  )

/** The same, to be read from a picture. */
export const receiptPicture = (district: string, { number, filedAt, proof }: Signed) => ({
  title: words.title,
  lines: [
    district,
    words.number(ticketNumber(number)),
    words.filedAt(datedTime(filedAt)),
    words.digest,
    ...inLines(proof.digest),
    words.salt,
    proof.salt,
    words.signature,
    ...inLines(proof.signature),
    words.key(proof.keyId),
  ],
  fileName: `${text.fileName(number)}.png`,
})
