import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { promiseFilterLabels, type PromiseFilter, promiseFilters } from '@contract/promises/labels'
import type { Me } from '@contract/account/schema'
import { clock } from '@/shared/lib/clock'
import { time } from '@/shared/lib/format'
import { useListWindow } from '@/shared/platform/list-window'
import { usePageParams } from '@/shared/platform/navigation'
import { useShownAgain } from '@/shared/platform/page-events'
import {
  Box,
  Chips,
  EmptyState,
  EndMark,
  ErrorState,
  ListRows,
  OfflineNotice,
  Screen,
  Skeleton,
  Stack,
} from '@/shared/ui'
import { promiseKeys, promisePages } from '../../api'
import { PromiseRow } from '../../components/promise-row'
import { PromiseShares } from '../../components/promise-shares'
import { PromisesGate } from '../../components/promises-gate'
import { text } from '../../messages'
import { filterOf } from '../../model'
import { promisesPage } from '../../public'
import './index.scss'

/** 承诺清单: what was promised to people, due first. */
export default function PromisesPage() {
  const { filter } = usePageParams()
  return (
    <PromisesGate back={promisesPage(filter)}>{(me) => <Promises me={me} begun={filterOf(filter)} />}</PromisesGate>
  )
}

const options = promiseFilters.map((value) => ({ value, label: promiseFilterLabels[value] }))

function Promises({ me, begun }: { me: Me; begun: PromiseFilter }) {
  const [filter, setFilter] = useState(begun)
  const client = useQueryClient()
  const query = useInfiniteQuery(promisePages(filter))
  const { pages, end } = useListWindow(query, filter)
  useShownAgain(() => void client.invalidateQueries({ queryKey: promiseKeys.all, refetchType: 'active' }))
  const items = query.data && pages.flatMap((page) => page.items)
  const now = clock.now()
  const shares = me.role === 'supervisor'
  const [emptyTitle, emptyText] = text.empty[filter]

  return (
    <Screen title={text.title} wide>
      <Box className={shares ? 'promises promises--shares' : 'promises'}>
        <Stack gap={4}>
          <Chips
            id='promises'
            label={text.filter}
            options={options}
            value={filter}
            onChange={(value) => setFilter(filterOf(value))}
            scroll
          />
          <OfflineNotice since={query.dataUpdatedAt ? time(new Date(query.dataUpdatedAt)) : undefined} />
          {!items &&
            (query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton rows={6} />)}
          {items?.length === 0 && <EmptyState icon='list' title={emptyTitle} text={emptyText} />}
          {items && items.length > 0 && (
            <ListRows label={promiseFilterLabels[filter]}>
              {items.map((item) => (
                <PromiseRow key={item.id} item={item} now={now} />
              ))}
            </ListRows>
          )}
          <EndMark id='promises-more' label={text.more} busyLabel={text.loadingMore} {...end} />
        </Stack>
        {shares && <PromiseShares />}
      </Box>
    </Screen>
  )
}
