import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '@contract/account/schema'
import type { RevealView } from '@contract/complaint/schema'
import { ApiError } from '@/shared/lib/http'
import { useListWindow } from '@/shared/platform/list-window'
import { usePageShown } from '@/shared/platform/page-shown'
import { EmptyState, EndMark, ErrorState, List, ListItem, OfflineNotice, Screen, Skeleton, Stack } from '@/shared/ui'
import { revealPages, useOpenReveal } from '../../api'
import { NotStaff } from '../../components/not-staff'
import { Problem } from '../../components/problem'
import { RevealDecision } from '../../components/reveal-decision'
import { RevealItem } from '../../components/reveal-item'
import { text } from '../../messages'
import { deskRoutes } from '../../public'
import { useFreshOnShow } from '../../use-fresh-on-show'
import { usePerson } from '../../use-person'
import '../desk/index.scss'

/** 身份查看: a dispatcher's own requests, or those a supervisor decides. */
export default function RevealsPage() {
  const person = usePerson()
  return person ? <Reveals role={person.role} /> : <NotStaff back={deskRoutes.reveals} />
}

function Reveals({ role }: { role: Me['role'] }) {
  const decides = role === 'supervisor'
  const title = text.reveals[role] ?? ''
  const shown = usePageShown()
  const query = useInfiniteQuery({ ...revealPages(), refetchInterval: shown && 20_000 })
  const opening = useOpenReveal()
  const [opened, setOpened] = useState<RevealView | null>(null)
  const [deciding, setDeciding] = useState<{ reveal: RevealView; grant: boolean } | null>(null)
  useFreshOnShow()

  const { pages, end } = useListWindow(query, 'reveals')
  const items = query.data && pages.flatMap((page) => page.items)
  return (
    <Screen title={title}>
      <Stack gap={4}>
        <OfflineNotice />
        {opening.error instanceof ApiError && <Problem error={opening.error} />}
        {!items &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={3} rows={4} />
          ))}
        {items?.length === 0 && (
          <EmptyState
            icon='eye'
            title={text.reveal.emptyTitle}
            text={decides ? text.reveal.emptySupervisor : text.reveal.empty}
          />
        )}
        <List label={title} className='stack'>
          {items?.map((reveal) => (
            <ListItem key={reveal.id}>
              <RevealItem
                reveal={reveal}
                opened={opened?.id === reveal.id ? opened : null}
                busy={opening.isPending && opening.variables === reveal.id}
                decides={decides}
                onDecide={(grant) => setDeciding({ reveal, grant })}
                onOpen={() => opening.isPending || opening.mutate(reveal.id, { onSuccess: setOpened })}
                onHide={() => setOpened(null)}
              />
            </ListItem>
          ))}
        </List>
        <EndMark id='reveals-more' label={text.list.more} busyLabel={text.list.loadingMore} {...end} />
      </Stack>
      {deciding && <RevealDecision {...deciding} onClose={() => setDeciding(null)} />}
    </Screen>
  )
}
