import { useQuery } from '@tanstack/react-query'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { useShownAgain } from '@/shared/platform/page-events'
import { EmptyState, ErrorState, ListRow, ListRows, Paragraph, Screen, Skeleton, Stack } from '@/shared/ui'
import { sentMessages } from '../../api'
import { text } from '../../messages'

const words = text.outbox

export default function OutboxPage() {
  const query = useQuery(sentMessages)
  useShownAgain(() => void query.refetch())
  const items = query.data?.items
  return (
    <Screen title={words.title}>
      {items ? (
        <Stack>
          <Paragraph tone='muted'>{words.lead}</Paragraph>
          {items.length === 0 ? (
            <EmptyState icon='send' title={words.empty} text={words.emptyText} />
          ) : (
            <ListRows label={words.title}>
              {items.map(({ channel, to, text: body, at }, n) => (
                <ListRow
                  key={`${at} ${n}`}
                  plain
                  title={body}
                  desc={`${words.channels[channel]} ${to} · ${dayTime(at, clock.now())}`}
                />
              ))}
            </ListRows>
          )}
        </Stack>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={query.refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Screen>
  )
}
