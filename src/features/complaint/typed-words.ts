import { knowledgeLimits } from '@contract/knowledge/limits'

/** Fewer say nothing of what it is about. */
const least = 6

/**
 * What of an unfinished filing is compared with the published answers, before anything is sent: the beginning of it, without
 * long figures, which may be somebody's phone or card. Empty while it is too short to mean anything.
 */
export function typedWords(title: string, story: string): string {
  const words = `${title} ${story}`
    .replace(/[\d０-９][\d０-９\s-]{3,}[\d０-９Xx]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...words]
  return letters.length < least ? '' : letters.slice(0, knowledgeLimits.typed.max).join('')
}
