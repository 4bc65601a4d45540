import { hash } from 'node:crypto'

/** SM3 (GB/T 32905-2016) of the parts, one after the other; texts as UTF-8. 32 bytes. */
export function sm3(...parts: (Buffer | string)[]): Buffer {
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))
  return hash('sm3', bytes.length === 1 ? bytes[0]! : Buffer.concat(bytes), 'buffer')
}

/** 128 bits: nobody can guess a short content from its hash. */
export const SALT_BYTES = 16
