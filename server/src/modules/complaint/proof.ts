import { randomBytes } from 'node:crypto'
import type { ReceiptProof } from '@contract/complaint/schema'
import { canonical } from '../../plugins/crypto/canonical'
import type { Signer } from '../../plugins/crypto/signing'
import { SALT_BYTES, sm3 } from '../../plugins/crypto/sm3'
import type { Matter } from './repository'

type Named = { region: string; number: string; filedAt: string; salt: string; digest: string }

/** What the service signs of a filing: which one, when, and what stands for its content. */
export const statementOfReceipt = ({ region, number, filedAt, salt, digest }: Named) => ({
  document: 'fahuimin-receipt',
  region,
  number,
  filedAt,
  salt,
  digest,
})

/** All that the person wrote and chose; nothing of who they are. */
export function contentDigest(matter: Matter, photos: readonly string[], salt: Buffer): Buffer {
  const { type, identity, category, place, placeDetail, title, story, happened, aboutUnit, pin, answers } = matter
  const about = { type, identity, category, aboutUnit }
  return sm3(salt, canonical({ ...about, title, story, happened, place, placeDetail, pin, answers, photos }))
}

type Filed = { region: string; matter: Matter; photos: readonly string[]; filedAt: string }

export function proofOf(signer: Signer, { region, matter, photos, filedAt }: Filed): ReceiptProof {
  const drawn = randomBytes(SALT_BYTES)
  const salt = drawn.toString('hex')
  const digest = contentDigest(matter, photos, drawn).toString('hex')
  const { keyId, signature } = signer.sign(statementOfReceipt({ region, number: matter.number, filedAt, salt, digest }))
  return { salt, digest, keyId, signature: signature.toString('base64') }
}
