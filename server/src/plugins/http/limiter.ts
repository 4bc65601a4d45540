import { createHmac, randomBytes } from 'node:crypto'
import { Fault } from './fault'

type Window = { from: number; used: number }
export type Limit = { most: number; seconds: number }

/**
 * Counts callers without sign-in, in memory only, under HMAC(address) with a key that is thrown away every hour,
 * so that no list of addresses can be made from it.
 */
export function createLimiter(clock: () => Date) {
  let key = randomBytes(32)
  let keyedAt = clock().getTime()
  let windows = new Map<string, Window>()

  const turnKey = (now: number) => {
    if (now - keyedAt < 3_600_000) return
    key = randomBytes(32)
    keyedAt = now
    windows = new Map()
  }
  const nameOf = (bucket: string, address: string) =>
    createHmac('sha256', key).update(`${bucket} ${address}`).digest('base64')

  return {
    /** @throws Fault too_many_requests when the address has used up its share */
    take(bucket: string, address: string, { most, seconds }: Limit): void {
      const now = clock().getTime()
      turnKey(now)
      const name = nameOf(bucket, address)
      const window = windows.get(name)
      if (!window || now - window.from >= seconds * 1000) {
        if (windows.size > 100_000) windows = new Map()
        windows.set(name, { from: now, used: 1 })
        return
      }
      if (window.used >= most) throw new Fault('too_many_requests', [], (window.from + seconds * 1000 - now) / 1000)
      window.used++
    },
    /** Gives a try back, for a look-up that turned out to be right. */
    refund(bucket: string, address: string): void {
      const window = windows.get(nameOf(bucket, address))
      if (window) window.used = Math.max(0, window.used - 1)
    },
  }
}
export type Limiter = ReturnType<typeof createLimiter>
