import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import { type Keyed, ticketRepository } from './repository'
import { sameBody } from './sent-photos'

/** What a command is known by when it comes again: who sent it, to which ticket, and under which key. */
export const keyedBy = (
  scope: string,
  number: string,
  command: string,
  input: unknown,
  key: string | undefined,
): Keyed | null =>
  key === undefined
    ? null
    : { key: sha256('request', scope, number, command, key), bodyHash: sha256('command', sameBody(input)) }

/** @throws Fault idempotency_key_reused when the key comes with other content */
export async function seenBefore(tx: Tx, keyed: Keyed | null): Promise<boolean> {
  if (!keyed) return false
  const first = await ticketRepository(tx).findKeyed(keyed.key)
  if (first && !first.equals(keyed.bodyHash)) throw new Fault('idempotency_key_reused')
  return first !== null
}
