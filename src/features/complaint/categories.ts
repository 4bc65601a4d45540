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

/** What is asked of whoever files in it; a table kept from an older app says nothing of it. */
export const questionsOf = (tree: CategoryTree | undefined, code: string) =>
  tree && groupOf(tree, code)?.children.find((child) => child.code === code)?.questions

const most = 8
/** Of the pairs of letters in a question, so many must stand in a category that does not hold it word for word. */
const enough = 0.4

const pairsOf = (words: string) => [...words].slice(1).map((letter, at) => [...words][at] + letter)

/** From 0 (nothing in common) to 3 (the name holds the words). */
function likeness({ group, leaf }: { group: Group; leaf: Leaf }, wanted: string): number {
  const name = leaf.name.toLowerCase()
  const about = `${name} ${leaf.hint} ${group.name}`.toLowerCase()
  if (name.includes(wanted)) return 3
  if (about.includes(wanted) || wanted.includes(name)) return 2
  const pairs = pairsOf(wanted)
  const shared = pairs.filter((pair) => about.includes(pair)).length / Math.max(pairs.length, 1)
  return shared >= enough ? shared : 0
}

/** Leaves that what a person typed is about, the likeliest first: 工资拖欠 finds 拖欠工资. */
export function searchLeaves(tree: CategoryTree, words: string): { group: Group; leaf: Leaf }[] {
  const wanted = words.replace(/\s/g, '').toLowerCase()
  if (wanted === '') return []
  return tree.items
    .flatMap((group) => group.children.map((leaf) => ({ group, leaf })))
    .map((hit) => ({ hit, like: likeness(hit, wanted) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ hit }) => hit)
}
