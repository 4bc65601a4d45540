import { useInfiniteQuery } from '@tanstack/react-query'
import { byTurn, CaseCard, type CaseFilter, caseList } from '@/features/cases/public'
import { startFiling } from '@/features/complaint/public'
import { useShownAgain } from '@/shared/platform/page-events'
import { Box, Button, EmptyState, ErrorState, SectionHead, Skeleton, Stack } from '@/shared/ui'
import { text } from './messages'

type Props = { filter: CaseFilter }

/** 轮到您了 first, then 等对方办. */
export function CaseCards({ filter }: Props) {
  const query = useInfiniteQuery(caseList(filter))
  useShownAgain(() => void query.refetch())

  if (query.isPending) return <Skeleton cards={3} rows={2} />
  if (query.isError) return <ErrorState error={query.error} onRetry={query.refetch} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <NoCases filter={filter} />
  const { mine, others } = byTurn(items)
  const parts = [
    { title: text.turn, items: mine },
    { title: filter === 'open' ? text.waiting : text.ended, items: others },
  ].filter((part) => part.items.length > 0)

  return (
    <Stack>
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
      {query.hasNextPage && (
        <Button id='cases-more' look='quiet' block loading={query.isFetchingNextPage} loadingLabel={text.loadingMore} onPress={() => void query.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </Stack>
  )
}

function NoCases({ filter }: Props) {
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
