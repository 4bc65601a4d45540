import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { clock } from '@/shared/lib/clock'
import { dayTime, time } from '@/shared/lib/format'
import { useShownAgain } from '@/shared/platform/page-events'
import {
  Dialog,
  ErrorState,
  ListRow,
  ListRows,
  OfflineNotice,
  Paragraph,
  showToast,
  Skeleton,
  Stack,
  Tag,
} from '@/shared/ui'
import { accountKeys, revokeSession, sessionList } from '../api'
import { text } from '../messages'
import { AskProblem } from './ask-problem'

const words = text.sessions

/** The devices this account is signed in on; each other one can be signed out. */
export function SessionList() {
  const client = useQueryClient()
  const [leaving, setLeaving] = useState<string | null>(null)
  const query = useQuery(sessionList)
  const revoke = useMutation({
    mutationFn: revokeSession,
    onSuccess: () => {
      setLeaving(null)
      showToast(words.done)
    },
    onSettled: () => client.invalidateQueries({ queryKey: accountKeys.sessions() }),
  })
  useShownAgain(() => void query.refetch())

  if (query.isPending) return <Skeleton rows={4} />
  if (!query.data) return <ErrorState error={query.error} onRetry={query.refetch} />
  const now = clock.now()
  return (
    <Stack>
      <OfflineNotice since={time(new Date(query.dataUpdatedAt))} />
      <Paragraph tone='muted'>{words.lead}</Paragraph>
      <ListRows label={words.title}>
        {query.data.items.map(({ id, client: device, createdAt, lastSeenAt, current }) => (
          <ListRow
            key={id}
            title={device}
            desc={`${words.seen(dayTime(lastSeenAt, now))}，${words.since(dayTime(createdAt, now))}`}
            tags={current && <Tag tone='brand'>{words.current}</Tag>}
            action={
              current ? undefined : { id: `session-remove-${id}`, label: words.remove, onPress: () => setLeaving(id) }
            }
          />
        ))}
      </ListRows>
      <Dialog
        open={leaving !== null}
        title={words.dialog.title}
        onClose={() => setLeaving(null)}
        cancelLabel={words.dialog.keep}
        confirm={{
          id: 'session-remove-confirm',
          label: words.dialog.confirm,
          look: 'danger',
          loading: revoke.isPending,
          loadingLabel: words.dialog.busy,
          onPress: () => leaving && !revoke.isPending && revoke.mutate(leaving),
        }}
      >
        <Stack gap={3}>
          <Paragraph>{words.dialog.text}</Paragraph>
          <AskProblem error={revoke.error} />
        </Stack>
      </Dialog>
    </Stack>
  )
}
