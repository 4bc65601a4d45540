import { useInfiniteQuery } from '@tanstack/react-query'
import { byTurn, CaseCard, type CaseFilter, caseList } from '@/features/cases/public'
import { startFiling } from '@/features/complaint/public'
import { lately } from '@/shared/lib/format'
import { useEndReached } from '@/shared/platform/end-reached'
import { useListWindow } from '@/shared/platform/list-window'
import { usePulledDown, useShownAgain } from '@/shared/platform/page-events'
import { Box, Button, EmptyState, EndMark, ErrorState, OfflineNotice, SectionHead, Skeleton, Stack } from '@/shared/ui'
import { text } from './messages'

type Props = { filter: CaseFilter; /** Words or a number to look for. */ q: string }

/** 轮到您了 first, then 等对方办. */
export function CaseCards({ filter, q }: Props) {
  const query = useInfiniteQuery(caseList(filter, q))
  const { pages, end } = useListWindow(query, `${filter} ${q}`)
  useShownAgain(() => void query.refetch())
  usePulledDown(query.refetch)
  useEndReached(() => void (query.hasNextPage && query.fetchNextPage()))

  if (query.isPending) return <Skeleton cards={3} rows={2} />
  if (!query.data) return <ErrorState error={query.error} onRetry={query.refetch} />
  const items = pages.flatMap((page) => page.items)
  if (items.length === 0) return <NoCases filter={filter} q={q} />
  const { mine, others } = byTurn(items)
  const parts = [
    { title: text.turn, items: mine },
    { title: filter === 'open' ? text.waiting : text.ended, items: others },
  ].filter((part) => part.items.length > 0)

  return (
    <Stack>
      <OfflineNotice since={lately(new Date(query.dataUpdatedAt))} error={query.failureReason} />
      {parts.map((part) => (
        <Box key={part.title} as='section'>
          <SectionHead title={part.title} />
          <Stack gap={3}>
            {part.items.map((item, index) => (
              <CaseCard key={item.number} item={item} first={part.title === text.turn && index === 0} />
            ))}
          </Stack>
        </Box>
      ))}
      <EndMark id='cases-more' label={text.more} busyLabel={text.loadingMore} {...end} />
    </Stack>
  )
}

function NoCases({ filter, q }: Props) {
  if (q) return <EmptyState icon='search' title={text.noneFound.title} text={text.noneFound.text} />
  if (filter === 'ended') return <EmptyState title={text.noneEnded.title} text={text.noneEnded.text} />
  return (
    <EmptyState
      title={text.none.title}
      text={text.none.text}
      action={
        <Button id='cases-file' look='secondary' onPress={() => startFiling()}>
          {text.none.action}
        </Button>
      }
    />
  )
}
