// A process of its own, which the service starts when photos come and ends soon after: what reading strange files takes of
// memory, or breaks, goes with it. It knows no database, no keys and no names, only the file it is told to read.
import process from 'node:process'
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)
// Of all the library can read, what a photo may be; the rest (SVG, PDF, its own formats) is never tried, whatever a file pretends.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})

const QUALITY = 82
const PAPER = '#ffffff'

/** How a camera was held (EXIF 2.32, tag 0x0112), as what is done to a picture that tells nothing of it any more. */
const turns = {
  2: { angle: 0, flop: true },
  3: { angle: 180 },
  4: { angle: 0, flip: true },
  5: { angle: 270, flop: true },
  6: { angle: 90 },
  7: { angle: 90, flop: true },
  8: { angle: 270 },
}

const encode = (image) => image.jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true })

/**
 * A photo as people may see it, made anew from its bare pixels: turned upright, at most 1920 px long, with a thumbnail.
 * Between reading and writing there are only pixels, so that nothing else of the file, EXIF and GPS least of all, can come through.
 */
async function render({ file, kind, pixels, longSide, thumbSide }) {
  const metadata = await sharp(file, { limitInputPixels: false }).metadata()
  if (metadata.format !== kind) throw new Error('it is something else')
  // Formats that can only be read as a whole take the memory of all their pixels, so they may have half as many.
  const whole = metadata.isProgressive === true || kind === 'webp' || kind === 'heif'
  if (metadata.width * metadata.height > pixels / (whole ? 2 : 1)) return { tooLarge: true }
  const { data, info } = await sharp(file, { limitInputPixels: pixels, failOn: 'error', sequentialRead: true })
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: PAPER })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { angle, flip = false, flop = false } = turns[metadata.orientation ?? 1] ?? { angle: 0 }
  const { width, height, channels } = info
  const full = await encode(sharp(data, { raw: { width, height, channels } }).rotate(angle).flip(flip).flop(flop))
  const small = { width: thumbSide, height: thumbSide, fit: 'inside', withoutEnlargement: true }
  const thumb = await encode(sharp(full.data).resize(small))
  return { full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height }
}

process.on('disconnect', () => process.exit())
process.on('message', (job) => {
  // The library's own words may quote the file; which of its faults it was is no help to anybody.
  render(job)
    .catch(() => ({ unreadable: true }))
    .then((made) => process.send(made))
})
