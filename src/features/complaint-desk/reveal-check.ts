import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { NewReveal } from '@contract/complaint/schema'
import { type Faults, textSentence } from './checks'

export type RevealValues = { field: NewReveal['field'] | ''; reasonCode: NewReveal['reasonCode'] | ''; reason: string }
export const noReveal: RevealValues = { field: '', reasonCode: '', reason: '' }

/** DOMAIN §0: reason code and at least 10 characters, one field. */
export function checkReveal({ field, reasonCode, reason }: RevealValues): Faults {
  const why = textSentence('reason', reason, limits.revealReason)
  return {
    ...(field === '' ? { field: fieldSentence('field', 'blank') } : {}),
    ...(reasonCode === '' ? { reasonCode: fieldSentence('reasonCode', 'blank') } : {}),
    ...(why ? { reason: why } : {}),
  }
}

export const revealBody = ({ field, reasonCode, reason }: RevealValues) =>
  ({ field, reasonCode, reason: reason.trim() }) as NewReveal
