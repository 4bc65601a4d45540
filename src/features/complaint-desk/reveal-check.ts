import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { NewReveal } from '@contract/complaint/schema'
import { textFault } from '@/shared/lib/text-fault'
import type { Faults } from './checks'
import { text } from './messages'

export type RevealValues = { field: NewReveal['field'] | ''; reasonCode: NewReveal['reasonCode'] | ''; reason: string }
export const noReveal: RevealValues = { field: '', reasonCode: '', reason: '' }

/** DOMAIN §0: reason code and at least 10 characters, one field. */
export function checkReveal({ field, reasonCode, reason }: RevealValues): Faults {
  const fault = textFault(reason, limits.revealReason)
  const length = fault === 'short' || fault === 'long'
  return {
    ...(field === '' ? { field: fieldSentence('field', 'blank') } : {}),
    ...(reasonCode === '' ? { reasonCode: fieldSentence('reasonCode', 'blank') } : {}),
    ...(fault ? { reason: length ? text.reveal.reasonLength : fieldSentence('reason', fault) } : {}),
  }
}

export const revealBody = ({ field, reasonCode, reason }: RevealValues) =>
  ({ field, reasonCode, reason: reason.trim() }) as NewReveal
