import type { Reason } from '@contract/neighbours/schema'
import type { Rarity } from './rarity'
import type { Terms } from './terms'

/** Where, of what kind and when: what is compared beside the words. */
export type Facts = { category: string; parent: string; place: string; filedAt: Date }
export type Told = Facts & { terms: Terms }

export type Features = {
  /** Shared pairs of letters by their rarity, as a part of the shorter account. */
  overlap: number
  samePlace: number
  sameCategory: number
  likeCategory: number
  spots: number
  otherSpots: number
  numbers: number
  otherNumbers: number
  days: number
}

const DAY_MS = 86_400_000
const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((each) => b.has(each))
const weigh = (pairs: Iterable<string>, rarity: Rarity) => {
  let sum = 0
  for (const pair of pairs) sum += rarity(pair)
  return sum
}

/** Numbers of one kind that both name: those they share, and kinds in which they share none. */
function compareNumbers(a: Terms, b: Terms) {
  const shared: string[] = []
  let other = 0
  for (const [kind, numbers] of a.numbers) {
    const theirs = b.numbers.get(kind)
    if (!theirs) continue
    const same = sharedOf(numbers, theirs)
    if (same.length > 0) shared.push(...same.map((number) => (kind === '编号' ? number : `${number}${kind}`)))
    else other++
  }
  return { shared, other }
}

/** @param rarity of pairs of letters in this installation */
export function compare(a: Told, b: Told, rarity: Rarity): { features: Features; spots: string[]; numbers: string[] } {
  const shared = weigh(sharedOf(a.terms.pairs, b.terms.pairs), rarity)
  const [mine, theirs] = [weigh(a.terms.pairs, rarity), weigh(b.terms.pairs, rarity)]
  const spots = sharedOf(a.terms.spots, b.terms.spots)
  const numbers = compareNumbers(a.terms, b.terms)
  const features: Features = {
    overlap: mine && theirs ? shared / Math.min(mine, theirs) : 0,
    samePlace: a.place === b.place ? 1 : 0,
    sameCategory: a.category === b.category ? 1 : 0,
    likeCategory: a.category !== b.category && a.parent === b.parent ? 1 : 0,
    spots: Math.min(2, spots.length),
    otherSpots: spots.length === 0 && a.terms.spots.size > 0 && b.terms.spots.size > 0 ? 1 : 0,
    numbers: Math.min(2, numbers.shared.length),
    otherNumbers: Math.min(2, numbers.other),
    days: Math.min(1, Math.abs(a.filedAt.getTime() - b.filedAt.getTime()) / (30 * DAY_MS)),
  }
  return { features, spots, numbers: numbers.shared }
}

/** Fitted on one seed of the made-up year, but for `days`, which that year would make far too strong; docs/same-problem.md says how, and how it does on another. */
export const weights: Features & { bias: number } = {
  bias: -9.84,
  overlap: 6.35,
  samePlace: 3.01,
  sameCategory: 5.72,
  likeCategory: 4.82,
  spots: 1.18,
  otherSpots: -1.84,
  numbers: 2.24,
  otherNumbers: -4.58,
  days: -4,
}

/** How likely it is that both are about the same thing in the world, 0 to 1. */
export function likelihood(features: Features): number {
  const { bias, ...each } = weights
  const sum = (Object.keys(each) as (keyof Features)[]).reduce((to, name) => to + each[name] * features[name], bias)
  return 1 / (1 + Math.exp(-sum))
}

const reason = (name: Reason['reason'], words: string[] = [], count = 0): Reason => ({ reason: name, words, count })

/** The same in words a person can check. */
export function reasonsOf(a: Told, b: Told, found: ReturnType<typeof compare>, phrases: string[]): Reason[] {
  const { features, spots, numbers } = found
  const days = Math.floor(Math.abs(a.filedAt.getTime() - b.filedAt.getTime()) / DAY_MS)
  return [
    reason(features.samePlace ? 'samePlace' : 'sameStreet'),
    ...(features.sameCategory ? [reason('sameCategory')] : features.likeCategory ? [reason('likeCategory')] : []),
    ...(spots.length > 0 ? [reason('spots', spots.slice(0, 3))] : []),
    ...(numbers.length > 0 ? [reason('numbers', numbers.slice(0, 3))] : []),
    ...(phrases.length > 0 ? [reason('phrases', phrases)] : []),
    ...(features.otherNumbers > 0 && numbers.length === 0 ? [reason('otherNumbers')] : []),
    reason('days', [], days),
  ]
}
