import { useQuery } from '@tanstack/react-query'
import type { HelpView } from '@contract/helping/schema'
import type { HelpSide } from '@contract/helping/states'
import { clock } from '@/shared/lib/clock'
import { time } from '@/shared/lib/format'
import { useShownAgain } from '@/shared/platform/page-events'
import {
  Box,
  EmptyState,
  ErrorState,
  ListRow,
  ListRows,
  OfflineNotice,
  SectionHead,
  Skeleton,
  Stack,
} from '@/shared/ui'
import { consentList } from '../api'
import { splitByState, standing, whoIn } from '../model'
import { helpingRoutes } from '../routes'

type Words = { empty: string; emptyText: string; standing: string; past: string }
type Props = { side: HelpSide; words: Words }

/** Those that stand first, then what is over. */
export function ConsentRows({ side, words }: Props) {
  const query = useQuery(consentList(side))
  useShownAgain(() => void query.refetch())
  if (query.isPending) return <Skeleton rows={4} />
  if (!query.data) return <ErrorState error={query.error} onRetry={query.refetch} />
  const { now, past } = splitByState(query.data.items)
  const rows = (items: readonly HelpView[]) => (
    <ListRows>
      {items.map((item) => (
        <ListRow
          key={item.id}
          id={`help-${item.id}`}
          icon='users'
          title={whoIn(item)}
          desc={standing(item, clock.now())}
          to={helpingRoutes.one(item.id)}
        />
      ))}
    </ListRows>
  )
  return (
    <Stack>
      <OfflineNotice since={time(new Date(query.dataUpdatedAt))} />
      {now.length === 0 && <EmptyState icon='users' title={words.empty} text={words.emptyText} />}
      {now.length > 0 && (
        <Box as='section'>
          <SectionHead title={words.standing} />
          {rows(now)}
        </Box>
      )}
      {past.length > 0 && (
        <Box as='section'>
          <SectionHead title={words.past} />
          {rows(past)}
        </Box>
      )}
    </Stack>
  )
}
