/** How telling it is that two accounts share a pair of letters. */
export type Rarity = (pair: string) => number

/** Of `documents` accounts so many hold a pair; one that none holds is as rare as can be. */
export const rarityOf = (counts: ReadonlyMap<string, number>, documents: number): Rarity => {
  const all = Math.max(documents, 20)
  const of = (count: number) => Math.log(1 + all / (1 + count))
  const known = new Map([...counts].map(([pair, count]) => [pair, of(count)]))
  const unheard = of(0)
  return (pair) => known.get(pair) ?? unheard
}
