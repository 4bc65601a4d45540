import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/**
 * A stream sealed in pieces of 64 KiB (AES-256-GCM, the STREAM construction of Hoang et al. 2015): each piece is bound to its
 * place and to being the last, so that a changed, exchanged, missing or cut-off piece is noticed, with one piece in memory.
 */
const MAGIC = Buffer.from('fahuimin-export-1\n')
const SALT = 16
const PREFIX = 7
const HEAD = MAGIC.length + SALT + PREFIX
const PIECE = 64 * 1024
const TAG = 16

/** About 100 ms and 64 MiB: a guesser pays that for each try. */
const keyFrom = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 })

const nonceOf = (prefix: Buffer, place: number, last: boolean) => {
  const tail = Buffer.alloc(5)
  tail.writeUInt32BE(place)
  tail[4] = last ? 1 : 0
  return Buffer.concat([prefix, tail])
}

export class NotSealedError extends Error {}
export class CannotOpenError extends Error {
  constructor(readonly first: boolean) {
    super(first ? 'the first piece cannot be opened' : 'a piece cannot be opened')
  }
}

/** Gathers chunks until there is more than one piece, so that the last one is known to be the last. */
class Pieces extends Transform {
  private held: Buffer[] = []
  private length = 0
  constructor(
    private readonly size: number,
    private readonly work: (piece: Buffer, last: boolean) => Buffer,
  ) {
    super()
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.held.push(chunk)
    this.length += chunk.length
    if (this.length <= this.size) return done()
    this.attempt(() => {
      let all = Buffer.concat(this.held)
      for (; all.length > this.size; all = all.subarray(this.size))
        this.push(this.work(all.subarray(0, this.size), false))
      this.held = [all]
      this.length = all.length
    }, done)
  }
  override _flush(done: TransformCallback) {
    this.attempt(() => this.push(this.work(Buffer.concat(this.held), true)), done)
  }
  private attempt(step: () => void, done: TransformCallback) {
    try {
      step()
    } catch (error) {
      return done(error as Error)
    }
    done()
  }
}

export function createSealer(passphrase: string): { head: Buffer; stream: Transform } {
  const salt = randomBytes(SALT)
  const prefix = randomBytes(PREFIX)
  const head = Buffer.concat([MAGIC, salt, prefix])
  const key = keyFrom(passphrase, salt)
  let place = 0
  const seal = (piece: Buffer, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, place++, last)).setAAD(head)
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
  return { head, stream: new Pieces(PIECE, seal) }
}

/** @throws NotSealedError when the head is not one of ours; the stream fails with CannotOpenError */
export function createOpener(passphrase: string, head: Buffer): Transform {
  if (head.length !== HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC)) throw new NotSealedError('no export')
  const key = keyFrom(passphrase, head.subarray(MAGIC.length, MAGIC.length + SALT))
  const prefix = head.subarray(MAGIC.length + SALT)
  let place = 0
  const open = (piece: Buffer, last: boolean) => {
    const at = place++
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, at, last), { authTagLength: TAG })
      decipher.setAAD(head).setAuthTag(piece.subarray(-TAG))
      return Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()])
    } catch {
      throw new CannotOpenError(at === 0)
    }
  }
  return new Pieces(PIECE + TAG, open)
}

export const SEALED_HEAD_BYTES = HEAD
