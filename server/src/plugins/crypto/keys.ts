import { StartupError } from '../../process/startup-error'
import { addSigningKey, createKeyFile, parse, readText, unusable } from './key-file'
import { openSigningKey, type SigningKey } from './signing'

/** Keys that must never be in the database: it may leak without them. */
export type Keys = {
  /** Sealing keys by id; the last one seals, all of them open. */
  seal: { id: string; key: Buffer }[]
  index: Buffer
  lookup: Buffer
  number: Buffer
  /** Signing keys by id; the last one signs, all of them verify. */
  sign: SigningKey[]
}

const decode = (text: unknown, name: string) => {
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (key.length !== 32) throw new Error(`密钥 ${name} 不是 32 字节`)
  return key
}

function openSigning(stored: unknown): SigningKey[] {
  if (!Array.isArray(stored) || stored.length === 0) throw new Error('没有签名密钥 sign')
  try {
    const keys = stored.map(openSigningKey)
    if (keys.at(-1)?.private) return keys
  } catch {
    // The library's words say nothing to an operator.
  }
  throw new Error('签名密钥 sign 已损坏')
}

function open(text: string): Keys {
  const stored = parse(text)
  if (!Array.isArray(stored?.seal) || stored.seal.length === 0) throw new Error('没有加密密钥 seal')
  return {
    seal: stored.seal.map(({ id, key }) => ({ id, key: decode(key, id) })),
    index: decode(stored.index, 'index'),
    lookup: decode(stored.lookup, 'lookup'),
    number: decode(stored.number, 'number'),
    sign: stored.sign === undefined ? [] : openSigning(stored.sign),
  }
}

/**
 * Reads the key file, making it at the very first start; one from before there were signatures gets its signing key.
 * @throws StartupError when it exists but cannot be used
 */
export function loadKeys(file: string, now = new Date()): Keys {
  if (readText(file) === null) createKeyFile(file, now)
  try {
    const keys = open(readText(file) ?? '')
    if (keys.sign.length > 0) return keys
    addSigningKey(file, now)
    return open(readText(file) ?? '')
  } catch (error) {
    throw error instanceof StartupError ? error : unusable(file, error)
  }
}
