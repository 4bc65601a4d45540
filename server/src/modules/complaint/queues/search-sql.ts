import { monthGram, type WordSearch } from '../words'

type Value = (value: unknown) => string
type Words = Exclude<WordSearch, { number: string }>

const quote = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The words themselves decide, letter by letter. */
export const hasWords = ({ words }: Words, $: Value) =>
  words.map((word) => `position(${$(word)} in t.words) > 0`).join(' and ')

/** Where there are few, without the index. */
export function readThrough(search: Words, $: Value) {
  if (!search.tail) return hasWords(search, $)
  const digits = search.tail.slice(1)
  return `(right(t.number, ${digits.length}) = ${$(digits)} or (${hasWords(search, $)}))`
}

/**
 * Grams find candidates by their index.
 * @param months YYYYMM: only tickets filed in them
 */
export function hasGrams(search: Words, months: readonly string[] | null, $: Value) {
  const { grams, tail } = search
  const within = months && `(${months.map((month) => quote(monthGram(month))).join(' | ')})`
  const all = [...grams.map(quote), ...(within ? [within] : [])].join(' & ')
  const written = all === '' ? hasWords(search, $) : `t.grams @@ ${$(all)}::tsquery and ${hasWords(search, $)}`
  return tail ? `(t.grams @@ ${$(quote(tail))}::tsquery or (${written}))` : written
}
