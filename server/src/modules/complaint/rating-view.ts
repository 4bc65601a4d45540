import type { Deadline } from '@contract/complaint/events'
import type { Due, ReplyView } from '@contract/complaint/schema'
import type { StoredEvent } from './repository'

type Kind<K extends StoredEvent['kind']> = Extract<StoredEvent, { kind: K }>

/** The rating of the n-th reply: what the person said last, and whether it was first told on the telephone. */
export function ratingOf(
  events: readonly StoredEvent[],
  n: number,
  window: (deadline: Deadline) => Due,
): ReplyView['rating'] {
  const given = events.findLast((event): event is Kind<'rated'> => event.kind === 'rated' && event.payload.n === n)
  if (!given) return null
  const mended = events.findLast(
    (event): event is Kind<'ratingCorrected'> => event.kind === 'ratingCorrected' && event.payload.n === n,
  )
  const { satisfaction, responded, solved, reasons, text } = (mended ?? given).payload
  const { phone } = given.payload
  return {
    serviceNumber: n,
    satisfaction,
    responded,
    solved,
    reasons,
    text,
    at: (mended ?? given).at,
    channel: phone ? 'phone' : 'app',
    operator: phone?.operator ?? null,
    correctBy: phone && !mended ? window(phone.correctBy) : null,
    corrected: mended !== undefined,
  }
}
