import type { PhotoSize } from '@contract/photo/schema'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { roundedSeconds, VALID_SECONDS } from '../../plugins/files/signed-time'
import type { Ports } from '../../plugins/ports'
import { fileKey } from './file-keys'

/**
 * Addresses that open one file for ten to twenty minutes, for whoever was handed them: a picture on a page can send no sign-in.
 * With a bucket the browser goes there with the bucket's own signature.
 */
export function createAddresses({ files, keys, clock }: Pick<Ports, 'files' | 'keys' | 'clock'>) {
  const key = Buffer.from(hkdfSync('sha256', keys.index, '', 'photo addresses', 32))
  const signature = (id: string, size: string, until: string) =>
    createHmac('sha256', key).update([id, size, until].join(' ')).digest()

  async function addressOf(id: string, size: PhotoSize): Promise<string> {
    const elsewhere = await files.url(fileKey(id, size))
    if (elsewhere !== null) return elsewhere
    const until = String(roundedSeconds(clock()) + VALID_SECONDS)
    return `/api/v1/photos/${id}/${size}.jpg?until=${until}&sign=${signature(id, size, until).toString('base64url')}`
  }

  return {
    async of(id: string): Promise<{ url: string; thumbUrl: string }> {
      const [url, thumbUrl] = await Promise.all([addressOf(id, 'full'), addressOf(id, 'thumb')])
      return { url, thumbUrl }
    },
    /** Seconds an address is still good for; 0 when it never was. */
    secondsLeft(id: string, size: PhotoSize, until: string, sign: string): number {
      const [given, right] = [Buffer.from(sign, 'base64url'), signature(id, size, until)]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 0
      return Math.max(0, Math.floor(Number(until) - clock().getTime() / 1000))
    },
  }
}
