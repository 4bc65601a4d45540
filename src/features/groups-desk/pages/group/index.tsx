import { useQuery } from '@tanstack/react-query'
import { SignInPrompt } from '@/features/account/public'
import { deskOf, ticketPage } from '@/features/complaint-desk/public'
import { useSession } from '@/shared/lib/session'
import { back, go, usePageParams } from '@/shared/platform/navigation'
import {
  Button,
  EmptyState,
  ErrorState,
  OfflineNotice,
  Paragraph,
  Screen,
  SectionHead,
  Skeleton,
  Stack,
} from '@/shared/ui'
import { likenessOf, ticketOf, useGroupCommand } from '../../api'
import { AlikeItem } from '../../components/alike-item'
import { GroupCard } from '../../components/group-card'
import { MergeByNumber } from '../../components/merge-by-number'
import { PublishedCard } from '../../components/published-card'
import { text } from '../../messages'
import { groupDeskRoutes } from '../../public'

/** Of one ticket: what may be the same, what it was merged with, and what neighbours read of it. */
export default function GroupPage() {
  const { number = '' } = usePageParams()
  const me = useSession()?.me
  if (me && deskOf(me.role)) return <Group number={number} />
  return (
    <Screen title={text.title}>
      {me ? (
        <EmptyState
          icon='lock'
          title={text.notStaff}
          action={
            <Button id='group-home' look='primary' onPress={() => go('/pages/home/index')}>
              {text.toTicket}
            </Button>
          }
        />
      ) : (
        <SignInPrompt back={groupDeskRoutes.group(number)} text={text.signIn} />
      )}
    </Screen>
  )
}

function Group({ number }: { number: string }) {
  const likeness = useQuery(likenessOf(number))
  const ticket = useQuery(ticketOf(number))
  const command = useGroupCommand(number)
  const view = likeness.data
  const own = ticket.data
  const sees = useSession()?.me.role
  const finds = sees === 'dispatcher' || sees === 'supervisor'
  const failed = likeness.isError ? likeness : ticket.isError ? ticket : null

  return (
    <Screen bar={text.title} title={own?.title ?? text.title} wide>
      <Stack gap={4}>
        <OfflineNotice />
        {(!view || !own) &&
          (failed ? <ErrorState error={failed.error} onRetry={failed.refetch} /> : <Skeleton cards={3} rows={4} />)}
        {view && own && (
          <>
            {view.group && <GroupCard view={view} group={view.group} command={command} />}
            {finds && (
              <Stack gap={3}>
                <SectionHead title={text.alike.title} />
                {view.alike.length === 0 && <Paragraph>{text.alike.none}</Paragraph>}
                {view.alike.map((other) => (
                  <AlikeItem
                    key={other.ticket.number}
                    own={own}
                    other={other}
                    may={sees === 'dispatcher'}
                    command={command}
                  />
                ))}
              </Stack>
            )}
            {view.allowed.includes('merge') && <MergeByNumber own={own} command={command} />}
            {finds && <PublishedCard view={view} command={command} />}
            <Button id='group-back' look='quiet' onPress={() => back(ticketPage(number))}>
              {text.toTicket}
            </Button>
          </>
        )}
      </Stack>
    </Screen>
  )
}
