import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { time } from '@/shared/lib/format'
import { useEndReached } from '@/shared/platform/end-reached'
import { usePulledDown, useShownAgain } from '@/shared/platform/page-events'
import {
  Card,
  Chips,
  EmptyState,
  EndMark,
  ErrorState,
  List,
  OfflineNotice,
  Paragraph,
  Skeleton,
  Stack,
  StatStrip,
} from '@/shared/ui'
import { disclosureList } from '../api'
import { countSeen, ofCase } from '../disclosure-rules'
import { text } from '../messages'
import { DisclosureItem } from './disclosure-item'

const words = text.disclosures

/** The whole log, or what concerns one case; counts are shown once everything counted is here. */
export function DisclosureLog({ number }: { number?: string }) {
  const [only, setOnly] = useState(number ? 'this' : 'all')
  const query = useInfiniteQuery(disclosureList)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError: failed, fetchNextPage, refetch } = query
  const narrow = only === 'this'

  useShownAgain(() => void refetch())
  usePulledDown(refetch)
  useEndReached(() => void (hasNextPage && fetchNextPage()))
  // One case's part is only right when the whole log was looked through.
  useEffect(() => {
    if (narrow && hasNextPage && !isFetchingNextPage && !failed) void fetchNextPage()
  }, [narrow, hasNextPage, isFetchingNextPage, failed, fetchNextPage])

  if (query.isPending) return <Skeleton cards={3} />
  if (!query.data) return <ErrorState error={query.error} onRetry={refetch} />

  const items = ofCase(
    query.data.pages.flatMap((page) => page.items),
    narrow ? number : undefined,
  )
  const { opened, blocked } = countSeen(items)
  return (
    <Stack>
      <OfflineNotice since={time(new Date(query.dataUpdatedAt))} />
      {number && (
        <Chips
          id='seen'
          label={words.filter}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'this', label: words.onlyThis },
            { value: 'all', label: words.all },
          ]}
        />
      )}
      {items.length === 0 && !hasNextPage ? (
        <EmptyState icon='shield' title={narrow ? words.noneOfThis : words.none} text={words.noneText} />
      ) : (
        <>
          {!hasNextPage && (
            <StatStrip
              items={[
                { label: words.opened, value: opened },
                { label: words.blocked, value: blocked },
              ]}
            />
          )}
          <Card flush>
            <List ordered label={words.title}>
              {items.map((item) => (
                <DisclosureItem
                  key={`${item.number} ${item.at} ${item.staffNo} ${item.field} ${item.state}`}
                  item={item}
                />
              ))}
            </List>
          </Card>
        </>
      )}
      <EndMark
        id='seen-more'
        label={words.more}
        busyLabel={words.loadingMore}
        busy={isFetchingNextPage}
        failed={failed}
        onReach={hasNextPage && (!narrow || failed) ? () => void fetchNextPage() : undefined}
      />
      <Paragraph tone='cap'>{words.limits}</Paragraph>
    </Stack>
  )
}
