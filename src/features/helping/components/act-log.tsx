import { useInfiniteQuery } from '@tanstack/react-query'
import { helpActLabels } from '@contract/helping/labels'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { useShownAgain } from '@/shared/platform/page-events'
import { Button, Card, EmptyState, ErrorState, Skeleton, Stack, Timeline } from '@/shared/ui'
import { helpActs } from '../api'
import { text } from '../messages'

const words = text.log

/** Who did what and when, newest first. */
export function ActLog({ id }: { id: string }) {
  const query = useInfiniteQuery(helpActs(id))
  useShownAgain(() => void query.refetch())
  if (query.isPending) return <Skeleton rows={5} />
  if (!query.data) return <ErrorState error={query.error} onRetry={query.refetch} />
  const now = clock.now()
  const items = query.data.pages
    .flatMap((page) => page.items)
    .map((act) => ({
      id: act.id,
      title: helpActLabels[act.act],
      meta: `${dayTime(act.at, now)} · ${words.by[act.by]}`,
      text: act.title ?? undefined,
    }))
  if (items.length === 0) return <EmptyState icon='list' title={words.empty} />
  return (
    <Card>
      <Stack gap={3}>
        <Timeline items={items} label={words.title} />
        {query.hasNextPage && (
          <Button
            id='help-log-more'
            look='link'
            loading={query.isFetchingNextPage}
            onPress={() => void query.fetchNextPage()}
          >
            {words.more}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
