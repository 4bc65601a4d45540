import { complaintErrors, type FieldFault, fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { TicketView } from '@contract/complaint/schema'
import { textFault } from '@/shared/lib/text-fault'
import { text } from './messages'
import { type Action, codesFor, formOf, type PromiseDraft, type Values } from './model'

/** By field name; the fields of the n-th promise are `promises-n-text` and `promises-n-day`. */
export type Faults = Record<string, string>
type Ticket = Pick<TicketView, 'aboutUnit' | 'objection'>
type Check = (values: Values, ticket: Ticket, today: string) => Faults

const fault = (field: string, kind: FieldFault | null): Faults => (kind ? { [field]: fieldSentence(field, kind) } : {})
type Limit = { min?: number; max: number }
/** The sentence of a text that breaks its own limit, with the number of that limit in it. */
export function textSentence(field: string, value: string, limit: Limit): string | null {
  const kind = textFault(value, limit)
  return kind && fieldSentence(field, kind, kind === 'short' ? limit.min : limit.max)
}
const written = (field: string, value: string, limit: Limit): Faults => {
  const sentence = textSentence(field, value, limit)
  return sentence ? { [field]: sentence } : {}
}
const optional = (field: string, value: string, limit: { max: number }) =>
  value.trim() ? written(field, value, limit) : {}
const chosen = (field: string, value: string, options?: readonly string[]) =>
  fault(field, value === '' ? 'blank' : options && !options.includes(value) ? 'choose' : null)

const reason = ({ reason: value }: Values) => written('reason', value, limits.reason)
const unit = (value: string, { aboutUnit }: Ticket): Faults =>
  value !== '' && value === aboutUnit?.code ? { unit: complaintErrors.unit_conflict.detail } : chosen('unit', value)
const route = ({ code, route: value }: Values) =>
  code === 'R2' ? written('route', value, limits.reason) : optional('route', value, limits.reason)

/** A year ahead, the same day; 29 February becomes 1 March. */
const yearAfter = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}

function promise(value: PromiseDraft, at: number, today: string): Faults {
  const what = textSentence('promiseText', value.text, limits.promiseText)
  const late = value.day !== '' && (value.day <= today || value.day > yearAfter(today))
  return {
    ...(what ? { [`promises-${at}-text`]: what } : {}),
    ...(value.day === '' ? { [`promises-${at}-day`]: fieldSentence('day', 'blank') } : {}),
    ...(late ? { [`promises-${at}-day`]: complaintErrors.promise_day_invalid.detail } : {}),
  }
}
const promises = ({ promises: list }: Values, today: string): Faults =>
  Object.assign({}, ...list.map((one, at) => promise(one, at, today))) as Faults

const words: Check = (values) => written('text', values.text, limits.text)
const nothing: Check = () => ({})
const decision: Check = (values) => ({ ...chosen('decision', values.decision), ...reason(values) })

const checks: Record<ReturnType<typeof formOf>, Check> = {
  none: nothing,
  confirm: nothing,
  dispatch: (values, ticket) => ({
    ...unit(values.unit, ticket),
    ...fault(
      'coUnits',
      values.coUnits.length > limits.coUnits ? 'long' : values.coUnits.includes(values.unit) ? 'choose' : null,
    ),
    ...optional('note', values.note, limits.note),
  }),
  answer: (values) => ({ ...chosen('outcome', values.outcome), ...written('text', values.text, limits.reply) }),
  refusal: (values) => ({ ...chosen('code', values.code), ...reason(values), ...route(values) }),
  transfer: (values) => ({ ...chosen('line', values.line), ...reason(values) }),
  objection: (values, ticket) => ({
    ...chosen('decision', values.decision),
    ...(values.decision === 'other' ? unit(values.unit, ticket) : {}),
    ...(values.decision === 'other' && values.unit !== '' && values.unit === ticket.objection?.unit.code
      ? { unit: complaintErrors.same_unit.detail }
      : {}),
    ...(values.decision === 'refuse'
      ? { ...chosen('code', values.code, codesFor('objection')), ...route(values) }
      : {}),
    ...reason(values),
  }),
  urgency: reason,
  reason,
  progress: (values, _, today) => ({ ...written('text', values.text, limits.text), ...promises(values, today) }),
  question: (values) => written('question', values.question, limits.reason),
  reply: (values, _, today) => ({
    ...chosen('outcome', values.outcome),
    ...written('text', values.text, limits.reply),
    ...promises(values, today),
  }),
  extension: (values) => ({ ...days(values.days), ...reason(values) }),
  decision,
  review: decision,
  supervision: (values) => ({ ...chosen('ground', values.ground), ...reason(values) }),
  opinion: (values) => ({
    ...chosen('finding', values.finding),
    ...written('opinion', values.opinion, limits.reason),
  }),
  promise: (values) => ({
    ...(values.promise === '' ? { promise: text.fields.promiseUnknown } : {}),
    ...written('text', values.text, limits.text),
  }),
  message: words,
  coOpinion: words,
  report: words,
  coUnits: (values) => ({
    ...(values.coUnits.length === 0 ? { coUnits: text.fields.coNeeded } : {}),
    ...optional('note', values.note, limits.note),
  }),
  assign: (values) => ({
    ...(values.handler === '' ? { handler: text.fields.handlerNeeded } : {}),
    ...optional('note', values.note, limits.note),
  }),
}

function days(value: string): Faults {
  if (value.trim() === '') return { days: fieldSentence('days', 'blank') }
  const whole = /^\d{1,3}$/.test(value.trim()) ? Number(value) : 0
  return fault('days', whole >= 1 && whole <= limits.extensionDays ? null : 'number')
}

/** What keeps a form from being sent, by field, in the words of the service; empty when nothing does. `today` is YYYY-MM-DD. */
export const check = (action: Action, values: Values, ticket: Ticket, today: string): Faults =>
  checks[formOf(action)](values, ticket, today)

/** The field a fault of the service belongs to: `/dispatch/unit` is `unit`, `/promises/0/text` is `promises-0-text`. */
export function fieldOf(path: string): string {
  const parts = path.split('/').filter(Boolean)
  if (parts[0] === 'dispatch' || parts[0] === 'answer') parts.shift()
  if (parts[0] === 'promise' && parts.length > 1) return `promises-0-${parts[1]}`
  if (parts[0] === 'coUnits' || parts[0] === 'units') return 'coUnits'
  if (parts[0] === 'grant') return 'decision'
  return parts.join('-')
}
