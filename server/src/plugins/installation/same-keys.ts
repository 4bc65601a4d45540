import { createHmac } from 'node:crypto'
import { StartupError } from '../../process/startup-error'
import type { Keys } from '../crypto/keys'
import type { Db } from '../db/types'
import { installationRepository } from './repository'

const traceOf = (key: Buffer) => createHmac('sha256', key).update('which keys').digest('hex').slice(0, 32)
const markOf = ({ index, lookup, number }: Keys) => [index, lookup, number].map(traceOf).join('.')

/** Tells key files apart without telling anything of the keys. */
export type KeyFingerprint = {
  mark: string
  seal: Record<string, string>
  /** Ids of the signing keys, which are made of the public keys; data from before there were signatures name none. */
  sign?: string[]
}
export const fingerprintOf = (keys: Keys): KeyFingerprint => ({
  mark: markOf(keys),
  seal: Object.fromEntries(keys.seal.map(({ id, key }) => [id, traceOf(key)])),
  sign: keys.sign.map(({ id }) => id),
})

/** Whether these keys open all that was written with those of the fingerprint; further keys that seal or sign do no harm. */
export const fits = (keys: Keys, { mark, seal, sign = [] }: KeyFingerprint): boolean => {
  const own = fingerprintOf(keys)
  return (
    own.mark === mark &&
    Object.entries(seal).every(([id, trace]) => own.seal[id] === trace) &&
    sign.every((id) => own.sign?.includes(id))
  )
}

/**
 * The database remembers which keys it was written with. With others every phone would be new, no 查询码 would be found and
 * no sealed identity opened: a copy that was not given the key file, or lost it, must not start.
 * @throws StartupError
 */
export async function requireSameKeys(db: Db, keys: Keys, file: string): Promise<void> {
  const mark = markOf(keys)
  if ((await installationRepository(db).once('keys', mark)) === mark) return
  throw new StartupError(
    `密钥文件 ${file} 不是这个数据库的。请放回原来的密钥文件，或用 KEYS_FILE 指定它；几份服务要用同一个。数据没有改动。`,
    `The key file ${file} does not belong to this database. Put the right one back or name it in KEYS_FILE; all copies of the service share one.`,
  )
}
