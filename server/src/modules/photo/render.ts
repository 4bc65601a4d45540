import type { PhotoRefusal } from '@contract/photo/labels'
import { photoLimits } from '@contract/photo/limits'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { PictureKind } from './magic'

// One thread a photo and nothing kept between photos: the service is small, and photos are rarely the same.
sharp.concurrency(1)
sharp.cache(false)
// Of all the library can read, what a photo may be; the rest (SVG, PDF, its own formats) is never tried, whatever a file pretends.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})

const PATIENCE_SECONDS = 20
const QUALITY = 82
const PAPER = '#ffffff'

/** How a camera was held (EXIF 2.32, tag 0x0112), as what is done to a picture that tells nothing of it any more. */
const turns: Record<number, { angle: number; flip?: true; flop?: true }> = {
  2: { angle: 0, flop: true },
  3: { angle: 180 },
  4: { angle: 0, flip: true },
  5: { angle: 270, flop: true },
  6: { angle: 90 },
  7: { angle: 90, flop: true },
  8: { angle: 270 },
}

export type Rendered = { full: Buffer; thumb: Buffer; width: number; height: number }

/** Formats that can only be read as a whole take the memory of all their pixels, so they may have half as many. */
const asWhole = ({ isProgressive }: Metadata, kind: PictureKind) =>
  isProgressive === true || kind === 'webp' || kind === 'heif'

function tooLarge(metadata: Metadata, kind: PictureKind): boolean {
  const pixels = metadata.width * metadata.height
  return pixels > photoLimits.pixels / (asWhole(metadata, kind) ? 2 : 1)
}

const encode = (image: Sharp) => image.jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true })

/**
 * A photo as people may see it, made anew from its bare pixels: turned upright, at most 1920 px long, with a thumbnail.
 * Between reading and writing there are only pixels, so that nothing else of the file, EXIF and GPS least of all, can come through.
 */
export async function render(file: string, kind: PictureKind): Promise<Rendered | { refusal: PhotoRefusal }> {
  const unreadable: PhotoRefusal = kind === 'heif' ? 'photo_heic' : 'photo_damaged'
  try {
    const metadata = await sharp(file, { limitInputPixels: false }).metadata()
    if (metadata.format !== kind) return { refusal: unreadable }
    if (tooLarge(metadata, kind)) return { refusal: 'photo_too_many_pixels' }
    const side = photoLimits.longSide
    const { data, info } = await sharp(file, {
      limitInputPixels: photoLimits.pixels,
      failOn: 'error',
      sequentialRead: true,
    })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: PAPER })
      .toColourspace('srgb')
      .timeout({ seconds: PATIENCE_SECONDS })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const { angle, flip = false, flop = false } = turns[metadata.orientation ?? 1] ?? { angle: 0 }
    const { width, height, channels } = info
    const upright = sharp(data, { raw: { width, height, channels } }).rotate(angle).flip(flip).flop(flop)
    const full = await encode(upright)
    const small = { width: photoLimits.thumbSide, height: photoLimits.thumbSide }
    const thumb = await encode(sharp(full.data).resize({ ...small, fit: 'inside', withoutEnlargement: true }))
    return { full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height }
  } catch {
    // The library's own words may quote the file; which of its faults it was is no help to anybody.
    return { refusal: unreadable }
  }
}
