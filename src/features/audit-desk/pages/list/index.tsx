import { useInfiniteQuery } from '@tanstack/react-query'
import { time } from '@/shared/lib/format'
import { useSession } from '@/shared/lib/session'
import { useListWindow } from '@/shared/platform/list-window'
import { EmptyState, EndMark, ErrorState, ListRow, ListRows, OfflineNotice, Screen, Skeleton, Stack } from '@/shared/ui'
import { auditPages } from '../../api'
import { NotAdministrator } from '../../components/not-administrator'
import { text } from '../../messages'
import { auditTitle, auditWords } from '../../words'

/** What staff did, newest first, for the administrator. */
export default function AuditPage() {
  return useSession()?.me.role === 'administrator' ? <Audit /> : <NotAdministrator />
}

function Audit() {
  const query = useInfiniteQuery(auditPages())
  const { pages, end } = useListWindow(query, 'audit')
  const items = query.data && pages.flatMap((page) => page.items)
  return (
    <Screen title={text.title}>
      <Stack gap={4}>
        <OfflineNotice since={query.dataUpdatedAt ? time(new Date(query.dataUpdatedAt)) : undefined} />
        {!items && (query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton rows={6} />)}
        {items?.length === 0 && <EmptyState icon='list' title={text.empty} />}
        {items && items.length > 0 && (
          <ListRows label={text.title}>
            {items.map((entry, at) => (
              <ListRow
                key={`${entry.requestId ?? ''}-${entry.at}-${at}`}
                title={auditTitle(entry)}
                desc={auditWords(entry)}
                plain
              />
            ))}
          </ListRows>
        )}
        <EndMark id='audit-more' label={text.more} busyLabel={text.loadingMore} {...end} />
      </Stack>
    </Screen>
  )
}
