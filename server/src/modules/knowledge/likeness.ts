import { fold, gramsOf } from '../complaint/public'
import type { Content } from './repository'

/** Of how two texts are compared: pairs of letters, single ones say too little. */
export const pairsOf = (text: string) => gramsOf(text).filter((gram) => [...gram].length === 2)

/** Below it an answer would be a guess, and somebody who wants to report something is not held up by guesses. */
export const ENOUGH = 0.6

/**
 * How much an answer is about what somebody is typing: the category alone is not enough, nor one pair of letters.
 * @returns 0 to about 2
 */
export function likeness(content: Content, category: string, typed: string): number {
  const said = fold(typed)
  const pairs = new Set(pairsOf(typed))
  const asked = pairsOf(content.question)
  const shared = asked.filter((pair) => pairs.has(pair)).length
  const keywords = content.keywords.split(/[\s、，,]+/).filter(Boolean)
  const named = keywords.filter((keyword) => said.includes(fold(keyword))).length
  return (
    (content.categories.includes(category) ? 0.4 : 0) +
    Math.min(named, 2) * 0.3 +
    (asked.length > 0 ? (shared / asked.length) * 0.8 : 0)
  )
}
