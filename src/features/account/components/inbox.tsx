import { useInfiniteQuery } from '@tanstack/react-query'
import { caseRef, casesRoutes } from '@/features/cases/public'
import { ticketPage } from '@/features/complaint-desk/public'
import { neighbourRoutes } from '@/features/neighbours/public'
import { clock } from '@/shared/lib/clock'
import { dayTime, lately } from '@/shared/lib/format'
import { useEndReached } from '@/shared/platform/end-reached'
import { useListWindow } from '@/shared/platform/list-window'
import { usePulledDown, useShownAgain } from '@/shared/platform/page-events'
import {
  EmptyState,
  EndMark,
  ErrorState,
  ListRow,
  ListRows,
  OfflineNotice,
  Skeleton,
  Span,
  Stack,
  Tag,
} from '@/shared/ui'
import { notificationList } from '../api'
import { text } from '../messages'
import { useReading } from '../use-reading'
import './inbox.scss'

const words = text.notifications

/** Notifications, newest first; each leads to its case or ticket. Opening the page counts as reading what it shows. */
export function Inbox({ staff }: { staff: boolean }) {
  const query = useInfiniteQuery(notificationList)
  const { hasNextPage, fetchNextPage, refetch } = query
  const { pages, end } = useListWindow(query, 'inbox')
  const items = pages.flatMap((page) => page.items)
  useReading(query.data?.pages[0]?.items ?? [])
  useShownAgain(() => void refetch())
  usePulledDown(refetch)
  useEndReached(() => void (hasNextPage && fetchNextPage()))

  if (query.isPending) return <Skeleton cards={3} />
  if (!query.data) return <ErrorState error={query.error} onRetry={refetch} />
  if (items.length === 0) return <EmptyState icon='bell' title={words.empty} text={words.emptyText} />
  const now = clock.now()
  return (
    <Stack>
      <OfflineNotice since={lately(new Date(query.dataUpdatedAt))} error={query.failureReason} />
      <ListRows label={words.title}>
        {items.map(({ id, number, title, text: body, at, read, helping, problem }) => (
          <ListRow
            key={id}
            id={`notification-${id}`}
            title={title}
            plain={read}
            tags={!read && <Tag tone='brand'>{words.fresh}</Tag>}
            desc={
              <>
                {body}
                <Span className='inbox__when'>
                  {[number && words.about(number.slice(-4)), dayTime(at, now)].filter(Boolean).join(' · ')}
                </Span>
              </>
            }
            to={
              number
                ? staff
                  ? ticketPage(number)
                  : casesRoutes.detail(caseRef(number, helping ?? undefined))
                : problem
                  ? neighbourRoutes.problem(problem)
                  : undefined
            }
          />
        ))}
      </ListRows>
      <EndMark id='inbox-more' label={words.more} busyLabel={words.loadingMore} {...end} />
    </Stack>
  )
}
