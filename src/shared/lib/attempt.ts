import { randomBytes } from '@/shared/platform/random'
import { storage } from '@/shared/platform/storage'
import type { DraftPlace } from './draft-store'
import { session } from './session'

/** One try to send something: the key, the content it stands for, and whose it is. */
export type Attempt = { key: string; content: string; owner?: string }

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
/** 128 random bits that name something towards the service. */
export const newKey = async () => hex(await randomBytes(16))

/**
 * The key belongs to what is sent: the same content after a lost reply carries the earlier key and counts once,
 * changed content gets a key of its own. Kept on the device, so that it outlives a crash, until `done`.
 */
export async function attemptOf(
  name: string,
  content: string,
  draw = newKey,
  place: DraftPlace = storage,
): Promise<{ key: string; done(): void }> {
  const kept = `attempt:${name}`
  const earlier = place.get<Attempt>(kept)
  const owner = session.get()?.me.id
  const attempt = earlier?.content === content ? earlier : { key: await draw(), content, owner }
  place.set(kept, attempt)
  return { key: attempt.key, done: () => place.remove(kept) }
}

/** Forgets the tries on this device, all or those that are not `mine`. */
export function wipeAttempts(mine?: string): void {
  for (const key of storage.keys())
    if (key.startsWith('attempt:') && (!mine || storage.get<Attempt>(key)?.owner !== mine)) storage.remove(key)
}
