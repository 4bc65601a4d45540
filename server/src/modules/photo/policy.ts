import type { Vault } from '../../plugins/crypto/vault'

/** Whose an unsent photo is: an account's, or that of the draft capability an anonymous filer's device drew. */
export type Uploader = { account: string } | { draft: string }

/** A keyed index, so that a stolen database tells neither; null for somebody who showed no way to own photos. */
export const ownerIndex = (vault: Pick<Vault, 'index'>, uploader: Uploader): Buffer =>
  'account' in uploader ? vault.index('photo-account', uploader.account) : vault.index('photo-draft', uploader.draft)

/** Only whoever uploaded a photo reaches it, and only until it is sent: then it belongs to the ticket. */
export const owns = (owner: Buffer, row: { owner: Buffer | null }): boolean =>
  row.owner !== null && row.owner.equals(owner)
