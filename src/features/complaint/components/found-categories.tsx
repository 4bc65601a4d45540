import type { CategoryTree } from '@contract/region/schema'
import { Chips, EmptyState, ListRow, ListRows, SectionHead, Stack } from '@/shared/ui'
import type { Group, Leaf } from '../categories'
import { text } from '../find-messages'
import { filingRoutes } from '../routes'

type Props = { tree: CategoryTree; q: string; hits: { group: Group; leaf: Leaf }[]; onGroup(name: string): void }

/** Where to begin: the categories these words are about, or all kinds of trouble before anything is typed. */
export function FoundCategories({ tree, q, hits, onGroup }: Props) {
  if (!q) {
    const options = tree.items.map(({ name }) => ({ value: name, label: name }))
    return (
      <Stack gap={3}>
        <SectionHead title={text.groups} />
        <Chips even id='find-group' label={text.groups} options={options} value='' onChange={onGroup} />
      </Stack>
    )
  }
  if (hits.length === 0) return <EmptyState icon='search' title={text.noneFound(q)} text={text.noneFoundText} />
  return (
    <Stack gap={3}>
      <SectionHead title={text.categories} />
      <ListRows label={text.categories}>
        {hits.map(({ group, leaf }) => (
          <ListRow
            key={leaf.code}
            id={`find-${leaf.code}`}
            icon='pen'
            title={leaf.name}
            desc={leaf.hint ? `${group.name} · ${leaf.hint}` : group.name}
            to={filingRoutes.start({ category: leaf.code })}
          />
        ))}
      </ListRows>
    </Stack>
  )
}
