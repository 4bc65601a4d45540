import { useInfiniteQuery } from '@tanstack/react-query'
import { useEndReached } from '@/shared/platform/end-reached'
import { useListWindow } from '@/shared/platform/list-window'
import { EndMark, ListRow, ListRows, Screen, Stack } from '@/shared/ui'
import { longList } from '../../api'
import { text } from '../../messages'

const words = text.list

/** A list of a thousand, read twenty at a time. */
export default function ListPage() {
  const query = useInfiniteQuery(longList)
  const { pages, end } = useListWindow(query, 'long-list')
  useEndReached(() => void (query.hasNextPage && query.fetchNextPage()))
  return (
    <Screen bar={words.bar} title={words.title} caption={words.lead}>
      <Stack>
        <ListRows label={words.rows}>
          {pages.flatMap(({ items }) =>
            items.map((n) => <ListRow key={n} id={`long-${n}`} plain title={words.row(n)} desc={words.meta} />),
          )}
        </ListRows>
        <EndMark id='list-more' label={words.more} busyLabel={words.reading} {...end} />
      </Stack>
    </Screen>
  )
}
