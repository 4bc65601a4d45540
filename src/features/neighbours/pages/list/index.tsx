import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { startFiling } from '@/features/complaint/public'
import { useListWindow } from '@/shared/platform/list-window'
import {
  Button,
  Chips,
  EmptyState,
  EndMark,
  ErrorState,
  Field,
  OfflineNotice,
  Paragraph,
  Screen,
  Select,
  Skeleton,
  Stack,
} from '@/shared/ui'
import { type Filter, placeTree, problemPages } from '../../api'
import { ProblemRows } from '../../components/problem-rows'
import { text } from '../../messages'

const words = text.list
const filters = [
  { value: '', label: words.all },
  { value: 'open', label: words.open },
  { value: 'answered', label: words.answered },
]

/** 大家反映的事: what the desk has published, newest first, by street and by whether it is answered. */
export default function ProblemsPage() {
  const [street, setStreet] = useState('')
  const [chosen, setChosen] = useState('')
  const streets = useQuery(placeTree()).data?.items ?? []
  const filter: Filter = {
    ...(street ? { place: street } : {}),
    ...(chosen ? { filter: chosen as NonNullable<Filter['filter']> } : {}),
  }
  const query = useInfiniteQuery(problemPages(filter))
  const { pages, end } = useListWindow(query, `problems ${street} ${chosen}`)
  const items = query.data && pages.flatMap((page) => page.items)
  const narrowed = street !== '' || chosen !== ''

  return (
    <Screen title={words.title}>
      <Stack>
        <Paragraph tone='sub'>{words.lead}</Paragraph>
        <Field name='problems-street' label={words.street}>
          <Select
            value={street}
            onChange={setStreet}
            options={[
              { value: '', label: words.everywhere },
              ...streets.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        </Field>
        <Chips id='problems-filter' label={words.filter} options={filters} value={chosen} onChange={setChosen} />
        <OfflineNotice />
        {!items &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={3} rows={2} />
          ))}
        {items?.length === 0 && (
          <EmptyState
            icon='users'
            title={narrowed ? words.none : words.empty}
            text={narrowed ? words.noneText : words.emptyText}
            action={
              <Button id='problems-file' onPress={startFiling}>
                {words.file}
              </Button>
            }
          />
        )}
        {items && items.length > 0 && <ProblemRows items={items} />}
        <EndMark id='problems-more' label={words.more} busyLabel={words.moreBusy} {...end} />
      </Stack>
    </Screen>
  )
}
