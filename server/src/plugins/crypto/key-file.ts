import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../../process/startup-error'
import { newSigningKey, type StoredSigningKey } from './signing'

/** What the file holds; files from before there were signatures lack `sign`. */
export type Stored = {
  seal: { id: string; key: string }[]
  index: string
  lookup: string
  number: string
  sign?: StoredSigningKey[]
}

const fresh = (now: Date): Stored => {
  const key = () => randomBytes(32).toString('base64')
  return { seal: [{ id: 'k1', key: key() }], index: key(), lookup: key(), number: key(), sign: [newSigningKey(now)] }
}

export const unusable = (file: string, cause: unknown) =>
  new StartupError(
    `密钥文件 ${file} 不能用：${(cause as Error).message}。请从备份恢复，不要删除：换了密钥，已存的身份和查询码都打不开。`,
    `The key file ${file} cannot be used. Restore it from a backup; do not delete it: without it stored identities and codes cannot be opened.`,
  )

const notWritable = (file: string, cause: unknown) =>
  new StartupError(
    `密钥文件 ${file} 里要写入签名密钥，但写不进去：${(cause as Error).message}。请让服务能写这个文件所在的文件夹，再启动一次；别的密钥没有改动。`,
    `A signing key must be written to ${file}, which failed. Make its folder writable and start again; the other keys are untouched.`,
  )

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw unusable(file, error)
  }
}

/** The parser's own message quotes the text, and with it keys. */
export function parse(text: string): Stored {
  try {
    return JSON.parse(text) as Stored
  } catch {
    throw new Error('内容不完整')
  }
}

const OWNER_ONLY = 0o600
function writeAside(file: string, content: Stored) {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  mkdirSync(path.dirname(file), { recursive: true })
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? OWNER_ONLY
  writeFileSync(aside, JSON.stringify(content, null, 2), { mode: mode & 0o777, flag: 'wx', flush: true })
  return aside
}

/** False when the name is taken. */
function take(aside: string, name: string) {
  try {
    linkSync(aside, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside)
  }
}

/** Written aside and linked: a copy of the service that starts at the same moment never reads half a file, nor does a crash leave one. */
export const createKeyFile = (file: string, now: Date) => void take(writeAside(file, fresh(now)), file)

const A_WRITER_MS = 10_000
const pause = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/** What a crash left behind holds nobody up for long. */
function clearStale(lock: string) {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (age > A_WRITER_MS) rmSync(lock, { force: true })
}

/**
 * Changes the file in one step, one writer at a time; nobody ever reads half of it, and no other key of it is lost.
 * @param change gets what stands in the file at that moment; null leaves it as it is
 */
export function changeKeyFile(file: string, change: (stored: Stored) => Stored | null): void {
  const lock = `${file}.next`
  try {
    for (let tries = 0; tries < 3 * (A_WRITER_MS / 50); tries++) {
      const before = readText(file)
      const next = before === null ? null : change(parse(before))
      if (!next) return
      // The new content itself is the lock: what is renamed is what was decided on the text read before, or nothing is.
      if (take(writeAside(file, next), lock)) {
        if (readText(file) === before) return renameSync(lock, file)
        rmSync(lock)
      } else {
        clearStale(lock)
        pause(50)
      }
    }
    throw new Error('另一个程序一直在改它')
  } catch (error) {
    throw error instanceof StartupError ? error : notWritable(file, error)
  }
}

/** A file from before there were signatures gets its first signing key. */
export const addSigningKey = (file: string, now: Date) =>
  changeKeyFile(file, (stored) => (stored.sign === undefined ? { ...stored, sign: [newSigningKey(now)] } : null))

/** From now on a new key signs; of the former the public half stays. @returns the id of the new one */
export function rotateSigningKey(file: string, now: Date): string {
  const key = newSigningKey(now)
  changeKeyFile(file, (stored) => {
    const former = (stored.sign ?? []).map((each) => ({
      ...each,
      private: null,
      until: each.until ?? now.toISOString(),
    }))
    return { ...stored, sign: [...former, key] }
  })
  return key.id
}
