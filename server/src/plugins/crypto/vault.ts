import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes, scrypt } from 'node:crypto'
import type { Keys } from './keys'

export type Vault = {
  /** AES-256-GCM, bound to `context` (table and row), as `keyId.iv.tag.text`. */
  seal(plain: string, context: string): string
  /** @throws Error when the text was altered, moved to another row, or its key is gone */
  open(sealed: string, context: string): string
  /** Keyed blind index: equal inputs meet, nothing can be read back. */
  index(domain: string, value: string): Buffer
  /** HMAC(key outside the database, scrypt(code, installation salt)); about 50 ms of one core. */
  lookupHash(code: string): Promise<Buffer>
}

export const sha256 = (...parts: string[]) => hash('sha256', parts.join('\u0000'), 'buffer')

/** @param salt of this installation, kept in the database */
export function createVault(keys: Keys, salt: string): Vault {
  const newest = keys.seal.at(-1)
  if (!newest) throw new Error('密钥文件里没有加密密钥')
  return {
    seal(plain, context) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(context))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return [newest.id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed, context) {
      const [id, iv = '', tag = '', text = ''] = sealed.split('.')
      const found = keys.seal.find((candidate) => candidate.id === id)
      if (!found) throw new Error(`没有编号为 ${id} 的密钥`)
      const part = (value: string) => Buffer.from(value, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', found.key, part(iv), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(context)).setAuthTag(part(tag))
      return Buffer.concat([decipher.update(part(text)), decipher.final()]).toString('utf8')
    },
    index: (domain, value) => createHmac('sha256', keys.index).update(`${domain}\u0000${value}`).digest(),
    lookupHash: (code) =>
      new Promise((resolve, reject) => {
        scrypt(code, salt, 32, { N: 16_384, r: 8, p: 1 }, (error, derived) =>
          error ? reject(error) : resolve(createHmac('sha256', keys.lookup).update(derived).digest()),
        )
      }),
  }
}
