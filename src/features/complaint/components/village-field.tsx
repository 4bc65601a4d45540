import { useState } from 'react'
import type { PlaceTree, RegionView } from '@contract/region/schema'
import { Chips, Field, Paragraph, RadioCards, Stack, TextInput } from '@/shared/ui'
import { text } from '../messages'
import { isManyVillages, searchVillages } from '../villages'

type Choice = { street: string; place: string }
type Props = {
  tree: PlaceTree
  levels: RegionView['levels']
  street: string
  place: string
  error?: string
  onChange(choice: Choice): void
}
const words = text.place
/** Enter searches as one types; it must not send the form. */
const stay = () => undefined

/** The street or town, then its village; or some letters that find the village at once. */
export function VillageField({ tree, levels, street, place, error, onChange }: Props) {
  const [search, setSearch] = useState('')
  const opened = tree.items.find(({ code }) => code === street)
  const { hits, more } = searchVillages(tree, search)
  const searching = search.trim() !== ''
  const takeHit = (code: string) => {
    const hit = hits.find((village) => village.place === code)
    if (hit) onChange({ street: hit.street, place: hit.place })
  }

  return (
    <>
      <Field
        name={opened && hits.length === 0 ? 'street' : 'place'}
        label={levels.street}
        error={opened && hits.length === 0 ? undefined : error}
        group
      >
        <Stack gap={3}>
          {isManyVillages(tree) && (
            <TextInput
              id='file-place-search'
              label={words.search(levels.community)}
              placeholder={`${words.search(levels.community)}，${words.searchHint}`}
              value={search}
              onInput={setSearch}
              onConfirm={stay}
            />
          )}
          {searching && hits.length === 0 && <Paragraph tone='sub'>{words.none(search.trim())}</Paragraph>}
          {hits.length > 0 ? (
            <RadioCards
              id='file-place-hit'
              name='place-hit'
              label={levels.community}
              value={place}
              options={hits.map((hit) => ({ value: hit.place, label: hit.name, hint: hit.streetName }))}
              onChange={takeHit}
            />
          ) : (
            <Chips
              even
              id='file-street'
              label={levels.street}
              options={tree.items.map(({ code, name }) => ({ value: code, label: name }))}
              value={street}
              onChange={(code) => onChange({ street: code, place: code === street ? place : '' })}
            />
          )}
          {more > 0 && <Paragraph tone='sub'>{words.more(more)}</Paragraph>}
        </Stack>
      </Field>
      {opened && hits.length === 0 && (
        <Field name='place' label={levels.community} error={error} group>
          <RadioCards
            id='file-place'
            name='place'
            value={place}
            options={opened.children.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code) => onChange({ street, place: code })}
          />
        </Field>
      )}
    </>
  )
}
