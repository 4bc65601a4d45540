import type { CaseView } from '@contract/complaint/schema'
import type { Album } from '../../photo/public'
import type { StoredEvent } from '../repository'

/** What the unit said and showed when it had kept a promise. */
export function keptOf(
  events: readonly StoredEvent[],
  id: string,
  album: Album,
): Pick<CaseView['promises'][number], 'kept'> {
  const event = events.findLast((each) => each.kind === 'promiseKept' && each.payload.id === id)
  if (event?.kind !== 'promiseKept') return {}
  return { kept: { at: event.at, text: event.payload.text, photos: album(event.payload.photos) } }
}
