import { canonical } from '../../plugins/crypto/canonical'
import { sm3 } from '../../plugins/crypto/sm3'

/** An event as its table keeps it; `at` as an ISO instant with milliseconds, UTC. */
export type ChainedEvent = {
  number: string
  seq: number
  kind: string
  at: string
  by: string
  unit: string | null
  staffNo: string | null
  payload: unknown
}
export type Link = { commitment: Buffer; hash: Buffer }

/** What the first event of a ticket stands on: no chain can pass for another ticket's. */
export const genesis = (number: string): Buffer => sm3(number)

/** Tells nothing of the content without the salt, and once the salt is gone nothing at all. */
export const commitmentOf = ({ number, seq, kind, at, by, unit, staffNo, payload }: ChainedEvent, salt: Buffer) =>
  sm3(salt, canonical({ number, seq, kind, at, by, unit, staffNo, payload }))

/** SM3(previous ‖ seq as 4 bytes, big-endian ‖ at as its 24 characters ‖ commitment). */
export function hashOf(previous: Buffer, seq: number, at: string, commitment: Buffer): Buffer {
  const place = Buffer.alloc(4)
  place.writeUInt32BE(seq)
  return sm3(previous, place, at, commitment)
}

/**
 * Seals one event.
 * @param previous hash of the event before it, or `genesis` of the number
 * @param salt 16 random bytes
 */
export function linkEvent(event: ChainedEvent, previous: Buffer, salt: Buffer): Link {
  const commitment = commitmentOf(event, salt)
  return { commitment, hash: hashOf(previous, event.seq, event.at, commitment) }
}
