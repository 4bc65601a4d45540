import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'

/** The digits of what was typed or pasted, full-width ones too; blanks and dashes fall away. */
export const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '')

export function codeError(typed: string): string | undefined {
  const digits = digitsOf(typed)
  if (!typed.trim()) return fieldSentence('lookupCode', 'blank')
  return digits.length === limits.lookupCodeDigits ? undefined : fieldSentence('lookupCode', 'short')
}
