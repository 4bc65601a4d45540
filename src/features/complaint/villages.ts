import type { PlaceTree } from '@contract/region/schema'

/** So many are found by eye. */
const FEW = 12
const MOST = 12
export type Village = { street: string; place: string; name: string; streetName: string }

const all = (tree: PlaceTree): Village[] =>
  tree.items.flatMap((street) =>
    street.children.map(({ code, name }) => ({ street: street.code, place: code, name, streetName: street.name })),
  )

export const isManyVillages = (tree: PlaceTree) => all(tree).length > FEW

/** Villages whose own name, or the name of whose street or town, holds the words; `more` are left out. */
export function searchVillages(tree: PlaceTree, words: string): { hits: Village[]; more: number } {
  const wanted = words.replace(/\s/g, '')
  if (wanted === '') return { hits: [], more: 0 }
  const own = all(tree).filter(({ name }) => name.includes(wanted))
  const others = all(tree).filter(
    (village) => !village.name.includes(wanted) && `${village.streetName}${village.name}`.includes(wanted),
  )
  const found = [...own, ...others]
  return { hits: found.slice(0, MOST), more: Math.max(0, found.length - MOST) }
}
