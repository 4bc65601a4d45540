import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../../process/startup-error'

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

const unusable = (file: string, cause: unknown) =>
  new StartupError(
    `密钥文件 ${file} 不能用：${(cause as Error).message}。请从备份恢复，不要删除：换了密钥，已存的身份和查询码都打不开。`,
    `The key file ${file} cannot be used. Restore it from a backup; do not delete it: without it stored identities and codes cannot be opened.`,
  )

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw unusable(file, error)
  }
}

/** Written aside and linked: a copy of the service that starts at the same moment never reads half a file, nor does a crash leave one. */
function create(file: string) {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(aside, JSON.stringify(fresh(), null, 2), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}

/** The parser's own message quotes the text, and with it keys. */
function parse(text: string): Stored {
  try {
    return JSON.parse(text) as Stored
  } catch {
    throw new Error('内容不完整')
  }
}

const decode = (text: unknown, name: string) => {
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (key.length !== 32) throw new Error(`密钥 ${name} 不是 32 字节`)
  return key
}

/** Reads the key file, making it at the very first start. @throws StartupError when it exists but cannot be used */
export function loadKeys(file: string): Keys {
  if (read(file) === null) create(file)
  try {
    const stored = parse(read(file) ?? '')
    if (!Array.isArray(stored?.seal) || stored.seal.length === 0) throw new Error('没有加密密钥 seal')
    return {
      seal: stored.seal.map(({ id, key }) => ({ id, key: decode(key, id) })),
      index: decode(stored.index, 'index'),
      lookup: decode(stored.lookup, 'lookup'),
      number: decode(stored.number, 'number'),
    }
  } catch (error) {
    throw error instanceof StartupError ? error : unusable(file, error)
  }
}
