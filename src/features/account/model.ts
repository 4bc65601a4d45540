import { fieldSentence } from '@contract/complaint/errors'
import { accountLimits } from '@contract/account/limits'

const phonePattern = /^1[3-9]\d{9}$/
const inApp = /^\/(pages|features)\/[a-z0-9-]+(\/[a-z0-9-]+)*\/?(\?[^\s\\#]*)?$/

/** Digits as people type them: full-width, with blanks or dashes. */
export const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/[\s\-()]/g, '')

export function phoneError(typed: string): string | undefined {
  if (!typed.trim()) return fieldSentence('phone', 'blank')
  return phonePattern.test(digitsOf(typed)) ? undefined : fieldSentence('phone', 'characters')
}

/** `138 0013 8021` */
export const phoneGroups = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

export function codeError(typed: string): string | undefined {
  if (!typed.trim()) return fieldSentence('smsCode', 'blank')
  return new RegExp(`^\\d{${accountLimits.codeDigits}}$`).test(digitsOf(typed))
    ? undefined
    : fieldSentence('smsCode', 'characters')
}

/** Only pages of this app are gone back to: a link from elsewhere must not lead a person away after signing in. */
export function safeBack(back: string | undefined): string | null {
  if (!back || !inApp.test(back) || back.startsWith('/features/account/pages/sign-in')) return null
  return back
}

/** Whole seconds until a new code may be asked for. */
export const secondsLeft = (until: Date, now: Date) => Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
