import { useState } from 'react'
import type { CategoryTree } from '@contract/region/schema'
import { Field, Paragraph, RadioCards, Select, Stack, TextInput } from '@/shared/ui'
import { text } from '../call-messages'
import { type Call, searchLeaves } from '../call-model'

type Part = Pick<Call, 'group' | 'category'>
type Props = { tree: CategoryTree; value: Part; error?: string; onChange(part: Part): void }
/** Enter searches as one types; it must not send the form. */
const stay = () => undefined

/** A word finds the category at once; two lists otherwise. */
export function CategoryPart({ tree, value, error, onChange }: Props) {
  const [search, setSearch] = useState('')
  const hits = search.trim() ? searchLeaves(tree, search) : []
  const group = tree.items.find(({ code }) => code === value.group)
  return (
    <Stack gap={3}>
      <Field name='categorySearch' label={text.search}>
        <TextInput placeholder={text.searchHint} value={search} onInput={setSearch} onConfirm={stay} />
      </Field>
      {search.trim() !== '' && hits.length === 0 && <Paragraph tone='sub'>{text.none}</Paragraph>}
      {hits.length > 0 && (
        <Field name='categoryHit' label={text.hits} group>
          <RadioCards
            id='call-hit'
            name='category-hit'
            value={value.category}
            options={hits.map((hit) => ({ value: hit.leaf.code, label: `${hit.group.name} / ${hit.leaf.name}` }))}
            onChange={(code) => {
              const hit = hits.find(({ leaf }) => leaf.code === code)
              if (!hit) return
              onChange({ group: hit.group.code, category: code })
              setSearch('')
            }}
          />
        </Field>
      )}
      <Field name='group' label={text.group}>
        <Select
          value={value.group}
          options={tree.items.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChange({ group: code, category: '' })}
        />
      </Field>
      <Field name='category' label={text.category} error={error}>
        <Select
          value={value.category}
          disabled={!group}
          options={(group?.children ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(category) => onChange({ group: value.group, category })}
        />
      </Field>
    </Stack>
  )
}
