import { fold } from '../complaint/public'
import type { Rarity } from './rarity'

const most = 3
const longest = 12
const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** The most telling stretches of at least three letters that stand in both texts, none inside another. */
export function sharedPhrases(mine: string, theirs: string, rarity: Rarity): string[] {
  const [a, b] = [[...fold(mine)], fold(theirs)]
  const found = new Map<string, number>()
  for (let from = 0; from < a.length; from++) {
    let to = from
    while (to - from < longest && isWord(a[to]) && b.includes(a.slice(from, to + 1).join(''))) to++
    if (to - from < 3) continue
    const phrase = a.slice(from, to).join('')
    const pairs = Array.from({ length: to - from - 1 }, (_, n) => `${a[from + n]}${a[from + n + 1]}`)
    found.set(
      phrase,
      pairs.reduce((sum, pair) => sum + rarity(pair), 0),
    )
    from = to - 1
  }
  return [...found]
    .sort(([, x], [, y]) => y - x)
    .map(([phrase]) => phrase)
    .filter((phrase, n, all) => !all.slice(0, n).some((longer) => longer.includes(phrase)))
    .slice(0, most)
}
