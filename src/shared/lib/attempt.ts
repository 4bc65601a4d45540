import { randomBytes } from '@/shared/platform/random'
import { storage } from '@/shared/platform/storage'

/** One try to send something: the key and the content it stands for. */
export type Attempt = { key: string; content: string }

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const newKey = async () => hex(await randomBytes(16))

/**
 * The key belongs to what is sent: the same content after a lost reply carries the earlier key and counts once,
 * changed content gets a key of its own. Kept on the device, so that it outlives a crash, until `done`.
 */
export async function attemptOf(
  name: string,
  content: string,
  draw = newKey,
  place = storage,
): Promise<{ key: string; done(): void }> {
  const kept = `attempt:${name}`
  const earlier = place.get<Attempt>(kept)
  const attempt = earlier?.content === content ? earlier : { key: await draw(), content }
  place.set(kept, attempt)
  return { key: attempt.key, done: () => place.remove(kept) }
}
