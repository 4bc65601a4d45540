import { fieldSentence } from '@contract/complaint/errors'
import { relationLabels } from '@contract/helping/labels'
import type { HelpView } from '@contract/helping/schema'
import { type Relation, relations } from '@contract/helping/states'
import { day } from '@/shared/lib/format'
import type { FieldErrors } from '@/shared/ui'
import { text } from './messages'

/** Digits as people type them: full-width, with blanks or dashes. */
export const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/[\s\-()]/g, '')

export type Asking = { phone: string; relation: Relation | ''; days: string }
export const nothingAsked: Asking = { phone: '', relation: '', days: '' }

export const relationOptions = relations.map((value) => ({ value, label: relationLabels[value] }))
export const spanOptions = [7, 30, 90, 180, 365].map((days) => ({ value: String(days), label: text.spans[days] ?? '' }))

export function checkAsking({ phone, relation, days }: Asking): FieldErrors<Asking> {
  const errors: FieldErrors<Asking> = {}
  if (!phone.trim()) errors.phone = fieldSentence('phone', 'blank')
  else if (!/^1[3-9]\d{9}$/.test(digitsOf(phone))) errors.phone = fieldSentence('phone', 'characters')
  if (!relation) errors.relation = text.ask.relationMissing
  if (!days) errors.days = text.ask.daysMissing
  return errors
}

export function codeError(typed: string): string | undefined {
  if (!typed.trim()) return fieldSentence('smsCode', 'blank')
  return /^\d{6}$/.test(digitsOf(typed)) ? undefined : fieldSentence('smsCode', 'characters')
}

export const whoIn = ({ phoneMasked, relation }: HelpView) => text.who(phoneMasked, relationLabels[relation])
/** How it stands, in a line. */
export function standing({ state, untilDay, endedAt }: HelpView, now: Date): string {
  if (state === 'standing') return text.until(day(`${untilDay}T12:00:00+08:00`, now))
  return state === 'over' || !endedAt ? text.over : `${text.one.ended}，${day(endedAt, now)}`
}

export const splitByState = (items: readonly HelpView[]) => ({
  now: items.filter(({ state }) => state === 'standing'),
  past: items.filter(({ state }) => state !== 'standing'),
})
