import { createHash } from 'node:crypto'

/** head · table · rows · file · its bytes · sequences · end */
export type Kind = 'H' | 'T' | 'R' | 'F' | 'B' | 'S' | 'E'
export type Frame = { kind: Kind; body: Buffer }

const PREAMBLE = 5
/** Two hundred rows of the longest texts are 12 MB. */
const LONGEST = 256 * 1024 * 1024

export function encodeFrame({ kind, body }: Frame): Buffer {
  const preamble = Buffer.alloc(PREAMBLE)
  preamble.write(kind, 'latin1')
  preamble.writeUInt32BE(body.length, 1)
  return Buffer.concat([preamble, body])
}

export const jsonFrame = (kind: Kind, value: object): Frame => ({ kind, body: Buffer.from(JSON.stringify(value)) })
export const readJson = <T>({ body }: Frame): T => JSON.parse(body.toString('utf8')) as T

/** @throws Error when the stream ends in the middle of a frame */
export async function* decodeFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer[] = []
  let length = 0
  let wanted = PREAMBLE
  for await (const chunk of chunks) {
    held.push(chunk)
    length += chunk.length
    if (length < wanted) continue
    let all = Buffer.concat(held)
    for (;;) {
      if (all.length < PREAMBLE) break
      const size = all.readUInt32BE(1)
      if (size > LONGEST) throw new Error('a frame of impossible length')
      wanted = PREAMBLE + size
      if (all.length < wanted) break
      yield { kind: all.toString('latin1', 0, 1) as Kind, body: all.subarray(PREAMBLE, wanted) }
      all = all.subarray(wanted)
      wanted = PREAMBLE
    }
    held = [all]
    length = all.length
  }
  if (length > 0) throw new Error('the last frame is cut off')
}

/** Two exports of the same data have the same digest, whenever they were made: the head is not part of it. */
export function createDigest() {
  const hash = createHash('sha256')
  return {
    take: (frame: Frame) => void (frame.kind === 'H' || hash.update(encodeFrame(frame))),
    hex: () => hash.digest('hex'),
  }
}
