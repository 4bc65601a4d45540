import type { FieldFault } from '@contract/complaint/errors'

/** The characters the service refuses: controls, and halves of a surrogate pair. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
const loneHalf = /[\uD800-\uDFFF]/u

/** What is wrong with a text, counted in code points without the blanks around it; null when nothing is. */
export function textFault(value: string, { min = 1, max }: { min?: number; max: number }): FieldFault | null {
  const written = value.trim()
  if (written === '') return 'blank'
  if (controls.test(written) || loneHalf.test(written)) return 'characters'
  const { length } = Array.from(written)
  if (length < min) return 'short'
  return length > max ? 'long' : null
}
