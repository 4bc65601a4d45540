import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Keys that must never be in the database: it may leak without them. */
export type Keys = {
  /** Sealing keys by id; the last one seals, all of them open. */
  seal: { id: string; key: Buffer }[]
  index: Buffer
  lookup: Buffer
  number: Buffer
}

type Stored = { seal: { id: string; key: string }[]; index: string; lookup: string; number: string }

const fresh = (): Stored => {
  const key = () => randomBytes(32).toString('base64')
  return { seal: [{ id: 'k1', key: key() }], index: key(), lookup: key(), number: key() }
}

function readOrCreate(file: string): Stored {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stored
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Error(`密钥文件 ${file} 读不出来，请从备份恢复`, { cause: error })
  }
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, JSON.stringify(fresh(), null, 2), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Stored
}

const decode = (text: string, name: string) => {
  const key = Buffer.from(text ?? '', 'base64')
  if (key.length !== 32) throw new Error(`密钥 ${name} 不是 32 字节`)
  return key
}

/** Reads the key file, making it at the very first start. @throws Error when it exists but cannot be used */
export function loadKeys(file: string): Keys {
  const stored = readOrCreate(file)
  return {
    seal: stored.seal.map(({ id, key }) => ({ id, key: decode(key, id) })),
    index: decode(stored.index, 'index'),
    lookup: decode(stored.lookup, 'lookup'),
    number: decode(stored.number, 'number'),
  }
}
