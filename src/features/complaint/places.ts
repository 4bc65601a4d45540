import type { PlaceTree } from '@contract/region/schema'

export const streetOf = (tree: PlaceTree, place: string) =>
  tree.items.find(({ children }) => children.some(({ code }) => code === place))

/** The street or town and the village; empty for a code the region no longer has. */
export function placeName(tree: PlaceTree | undefined, code: string): string {
  const street = tree && streetOf(tree, code)
  const community = street?.children.find((child) => child.code === code)
  return street && community ? `${street.name} ${community.name}` : ''
}
