import type { Stage } from '@contract/neighbours/labels'

type Tone = 'plain' | 'brand' | 'success' | 'info'

/** Colour goes along with the word, never instead of it. */
export const stageTone: Record<Stage, Tone> = {
  accepted: 'info',
  dispatched: 'info',
  handling: 'brand',
  answered: 'success',
  ended: 'plain',
}
