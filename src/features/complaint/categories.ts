import type { CategoryTree } from '@contract/region/schema'

export type Group = CategoryTree['items'][number]
export type Leaf = Group['children'][number]

export const groupOf = (tree: CategoryTree, leaf: string): Group | undefined =>
  tree.items.find(({ children }) => children.some(({ code }) => code === leaf))

/** `市政设施 / 路灯`; empty for a code the region no longer has. */
export function categoryName(tree: CategoryTree | undefined, code: string): string {
  const group = tree && groupOf(tree, code)
  const leaf = group?.children.find((child) => child.code === code)
  return group && leaf ? `${group.name} / ${leaf.name}` : ''
}

const most = 8

/** Leaves whose name or hint holds the words, those whose name does first. */
export function searchLeaves(tree: CategoryTree, words: string): { group: Group; leaf: Leaf }[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const all = tree.items.flatMap((group) => group.children.map((leaf) => ({ group, leaf })))
  const byName = all.filter(({ leaf }) => leaf.name.toLowerCase().includes(wanted))
  const byHint = all.filter(
    (hit) => !byName.includes(hit) && `${hit.leaf.hint}${hit.group.name}`.toLowerCase().includes(wanted),
  )
  return [...byName, ...byHint].slice(0, most)
}
