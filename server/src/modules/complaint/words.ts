import type { TicketStatus } from '@contract/complaint/events'
import type { ExtraAnswer } from '@contract/complaint/schema'
import type { Region } from '../../plugins/region/types'

/** Lower case, full-width forms folded, blanks at the edges gone: what is stored and what is asked are compared in this form. */
export const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

const graphs = (text: string): string[] => text.match(/[\p{L}\p{N}]/gu) ?? []

/** Every pair of neighbouring letters of a folded text. */
export function pairsOf(folded: string): Set<string> {
  const chars = graphs(folded)
  const pairs = new Set<string>()
  for (let n = 1; n < chars.length; n++) pairs.add(`${chars[n - 1]}${chars[n]}`)
  return pairs
}

/** The pairs, and each letter alone, so that words of any length ≥ 1 are found. */
export function gramsOf(text: string): string[] {
  const folded = fold(text)
  return [...new Set([...pairsOf(folded), ...graphs(folded)])]
}

const tails = [4, 7]

/** Of a month as YYYYMM. */
export const monthGram = (month: string) => `@${month}`

/** Of those it was given to: what a unit looks for among all words is little. One that had it once keeps its sign. */
export const unitGrams = ({ unit, coUnits }: Pick<TicketStatus, 'unit' | 'coUnits'>) =>
  [...(unit === null ? [] : [unit]), ...coUnits].map(unitGram)
export const unitGram = (unit: string) => `~${unit}`

/** People name a ticket by its last 4 or 7 digits; frequent words are looked for month by month. */
export const numberGrams = (number: string) => [
  ...tails.map((length) => `#${number.slice(-length)}`),
  monthGram(number.slice(0, 6)),
]

/** `tail`: the last digits of a number; whoever typed a house number or a year means the words. */
export type WordSearch = { number: string } | { grams: string[]; words: string[]; tail: string | null }

/** What a search text asks for: a whole number, or words that must all occur, or else a number's tail. Null when it asks for nothing. */
export function searchOf(text: string): WordSearch | null {
  const digits = text.replace(/\s/g, '')
  if (/^\d{21}$/.test(digits)) return { number: digits }
  const tail = /^\d+$/.test(digits) && tails.includes(digits.length) ? `#${digits}` : null
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const grams = words.flatMap((word) => {
    const chars = graphs(word)
    return chars.length === 1 ? chars : chars.slice(1).map((char, n) => `${chars[n]}${char}`)
  })
  return { grams: [...new Set(grams)], words, tail }
}

type Searched = Record<'title' | 'story' | 'placeDetail' | 'place' | 'category', string> & {
  answers?: readonly ExtraAnswer[]
}

/** What a ticket is found by: what was written, and the names of where and what about. */
export const wordsOf = (region: Region, row: Searched): string => {
  const place = region.placePath(row.place).map(({ name }) => name)
  const category = region.leafCategory(row.category)?.name ?? ''
  const answers = (row.answers ?? []).map(({ answer }) => answer)
  return fold([row.title, row.story, row.placeDetail, place.join(' '), category, ...answers].join('\n'))
}
