import { useInfiniteQuery } from '@tanstack/react-query'
import { CaseCard, caseRef } from '@/features/cases/public'
import { useShownAgain } from '@/shared/platform/page-events'
import { Button, ErrorState, Paragraph, Skeleton, Stack } from '@/shared/ui'
import { helpedCases } from '../api'
import { text } from '../messages'

/** What this helper filed for the person, whose turn it is first. */
export function HelpedCases({ id }: { id: string }) {
  const query = useInfiniteQuery(helpedCases(id))
  useShownAgain(() => void query.refetch())
  if (query.isPending) return <Skeleton cards={2} rows={2} />
  if (!query.data) return <ErrorState error={query.error} onRetry={query.refetch} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Paragraph tone='sub'>{text.one.noCases}</Paragraph>
  return (
    <Stack gap={3}>
      {items.map((item) => (
        <CaseCard key={item.number} item={{ ...item, number: caseRef(item.number, id) }} />
      ))}
      {query.hasNextPage && (
        <Button id='help-cases-more' loading={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {text.one.more}
        </Button>
      )}
    </Stack>
  )
}
