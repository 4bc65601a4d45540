import { useState } from 'react'
import type { CategoryTree } from '@contract/region/schema'
import { Box, Chips, Field, Paragraph, RadioCards, Stack, TextInput } from '@/shared/ui'
import { groupOf, searchLeaves } from '../categories'
import { text } from '../messages'
import './category-field.scss'

type Props = { tree: CategoryTree; value: string; error?: string; onChange(code: string): void }
const words = text.type
/** Enter searches as one types; it must not send the form. */
const stay = () => undefined

/** Two levels, or a word that finds the lower one at once. */
export function CategoryField({ tree, value, error, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [opened, open] = useState<string>()
  const group = tree.items.find(({ code }) => code === opened) ?? groupOf(tree, value)
  const hits = searchLeaves(tree, search)
  const searching = search.trim() !== ''
  const leaf = group?.children.find(({ code }) => code === value)
  /** A leaf out of sight must not stay chosen. */
  const openGroup = (code: string) => {
    open(code)
    if (group?.code !== code) onChange('')
  }
  const takeHit = (code: string) => {
    open(undefined)
    onChange(code)
  }

  return (
    <Field name='category' label={words.group} error={error} group>
      <Stack gap={3}>
        <TextInput
          id='file-category-search'
          label={words.search}
          placeholder={words.searchHint}
          value={search}
          onInput={setSearch}
          onConfirm={stay}
        />
        {searching && hits.length === 0 && <Paragraph tone='sub'>{words.none(search.trim())}</Paragraph>}
        {searching && hits.length > 0 && (
          <RadioCards
            id='file-category-hit'
            name='category-hit'
            label={words.search}
            value={value}
            onChange={takeHit}
            options={hits.map((hit) => ({
              value: hit.leaf.code,
              label: `${hit.group.name} / ${hit.leaf.name}`,
              hint: hit.leaf.hint,
            }))}
          />
        )}
        {(!searching || hits.length === 0) && (
          <>
            <Chips
              even
              id='file-group'
              label={words.groups}
              options={tree.items.map(({ code, name }) => ({ value: code, label: name }))}
              value={group?.code ?? ''}
              onChange={openGroup}
            />
            {group && (
              <Box className='leaves'>
                <Paragraph className='leaves__title'>{words.leaves(group.name)}</Paragraph>
                <Chips
                  even
                  id='file-category'
                  label={words.leaves(group.name)}
                  options={group.children.map(({ code, name }) => ({ value: code, label: name }))}
                  value={value}
                  onChange={onChange}
                />
                {leaf && (
                  <Paragraph tone='sub' className='choice-note'>
                    {text.typeNote(leaf.name, leaf.hint)}
                  </Paragraph>
                )}
              </Box>
            )}
          </>
        )}
      </Stack>
    </Field>
  )
}
