export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heif'

/** Brands of ISO/IEC 23008-12 that phones write; AVIF, a kind of its own, is not among them. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])

export const HEAD_BYTES = 16

/** What the first bytes say the file is; its name and the type it came with say nothing. Null for everything that is no photo. */
export function kindOf(head: Buffer): PictureKind | null {
  const ascii = (from: number, to: number) => head.toString('latin1', from, to)
  if (head.length < 12) return null
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp'
  return ascii(4, 8) === 'ftyp' && heifBrands.has(ascii(8, 12)) ? 'heif' : null
}
