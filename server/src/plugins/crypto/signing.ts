import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifySignature,
} from 'node:crypto'
import { canonical } from './canonical'
import { sm3 } from './sm3'

/** As the key file has it: DER in base64. A key that was rotated away keeps its public half, so that what it signed can be checked. */
export type StoredSigningKey = {
  id: string
  public: string
  private: string | null
  since: string
  until: string | null
}
/** Ed25519 (RFC 8032). The last one signs, all of them verify. */
export type SigningKey = {
  id: string
  public: KeyObject
  private: KeyObject | null
  since: string
  until: string | null
}

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })
const idOf = (key: KeyObject) => sm3(spki(key)).toString('hex').slice(0, 16)

export function newSigningKey(now: Date): StoredSigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    id: idOf(publicKey),
    public: spki(publicKey).toString('base64'),
    private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    since: now.toISOString(),
    until: null,
  }
}

/** @throws Error when the key is damaged or not what its id says */
export function openSigningKey(stored: StoredSigningKey): SigningKey {
  const { id, since, until } = stored
  const der = (text: string) => Buffer.from(text, 'base64')
  const publicKey = createPublicKey({ key: der(stored.public), type: 'spki', format: 'der' })
  const privateKey =
    stored.private === null ? null : createPrivateKey({ key: der(stored.private), type: 'pkcs8', format: 'der' })
  const same = privateKey === null || spki(createPublicKey(privateKey)).equals(spki(publicKey))
  if (idOf(publicKey) !== id || !same) throw new Error(`签名密钥 ${id} 与内容不符`)
  return { id, public: publicKey, private: privateKey, since, until }
}

export type Signature = { keyId: string; signature: Buffer }
export type Verdict = 'true' | 'false' | 'unknown'
export type Signer = {
  /** @param statement whatever JSON can say; signed in its canonical form */
  sign(statement: object): Signature
  /** `unknown`: signed with a key that was never this service's. */
  verify(statement: object, signed: Signature): Verdict
  /** All public keys, the newest last. */
  keys: readonly { id: string; publicKey: string; since: string; until: string | null }[]
}

/** @throws Error when no key can sign */
export function createSigner(keys: readonly SigningKey[]): Signer {
  const newest = keys.at(-1)
  const secret = newest?.private
  if (!newest || !secret) throw new Error('密钥文件里没有可用的签名密钥')
  const bytesOf = (statement: object) => Buffer.from(canonical(statement))
  return {
    sign: (statement) => ({ keyId: newest.id, signature: sign(null, bytesOf(statement), secret) }),
    verify(statement, { keyId, signature }) {
      const key = keys.find(({ id }) => id === keyId)
      if (!key) return 'unknown'
      return verifySignature(null, bytesOf(statement), key.public, signature) ? 'true' : 'false'
    },
    keys: keys.map(({ id, public: key, since, until }) => ({
      id,
      publicKey: spki(key).toString('base64'),
      since,
      until,
    })),
  }
}
