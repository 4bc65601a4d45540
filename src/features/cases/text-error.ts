import { fieldSentence } from '@contract/complaint/errors'
import { textFault } from '@/shared/lib/text-fault'
import { text } from './messages'

/** The sentence under a field that must be written; nothing when the text is fine. */
export function textError(field: string, value: string, limit: { min?: number; max: number }): string | undefined {
  const fault = textFault(value, limit)
  if (!fault) return undefined
  return fault === 'long' && field === 'text' ? text.tooLong(limit.max) : fieldSentence(field, fault)
}
