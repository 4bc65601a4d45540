import { monthGram, unitGram, type WordSearch } from '../words'

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
 * Candidates by the index of grams and nothing else: planned together with an order, the planner would rather walk through
 * everything in that order. Null when the words hold no letter or digit to look up.
 * @param months YYYYMM: only tickets filed in them
 * @param unit only tickets it was ever given, as lead or co-unit
 */
export function candidates(
  search: Words,
  { months, unit }: { months: readonly string[] | null; unit: string | null },
  $: Value,
): string | null {
  const { grams, tail } = search
  const within = months && `(${months.map((month) => quote(monthGram(month))).join(' | ')})`
  const ofUnit = unit === null ? [] : [quote(unitGram(unit))]
  const all = [...grams.map(quote), ...ofUnit, ...(within ? [within] : [])].join(' & ')
  const from = (where: string) => `select t.* from ticket t where ${where}`
  const parts: string[] = []
  if (grams.length > 0) parts.push(from(`t.grams @@ ${$(all)}::tsquery and ${hasWords(search, $)}`))
  if (tail) {
    const digits = tail.slice(1)
    if (parts[0]) parts[0] += ` and right(t.number, ${digits.length}) <> ${$(digits)}`
    parts.push(from(`t.grams @@ ${$([quote(tail), ...ofUnit].join(' & '))}::tsquery`))
  }
  return parts.length > 0 ? `(${parts.map((sql) => `(${sql} offset 0)`).join(' union all ')})` : null
}
