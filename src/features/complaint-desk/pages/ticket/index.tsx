import { useQuery } from '@tanstack/react-query'
import { time } from '@/shared/lib/format'
import { go, usePageParams } from '@/shared/platform/navigation'
import { usePageShown } from '@/shared/platform/page-shown'
import { ErrorState, OfflineNotice, Screen, showToast, Skeleton, Stack } from '@/shared/ui'
import { ticketDetail } from '../../api'
import { NotStaff } from '../../components/not-staff'
import { PhoneBar } from '../../components/phone-bar'
import { Problem } from '../../components/problem'
import { RevealPanel } from '../../components/reveal-panel'
import { TicketBody } from '../../components/ticket-body'
import { TicketHead } from '../../components/ticket-head'
import { doneWord } from '../../facts'
import { text } from '../../messages'
import { type Action, actionsOf, formOf } from '../../model'
import { actPage, ticketPage } from '../../public'
import { useFreshOnShow } from '../../use-fresh-on-show'
import { useImmediate } from '../../use-immediate'
import { useMinute } from '../../use-minute'
import { usePerson } from '../../use-person'
import '../desk/index.scss'

/** One ticket on a phone; a command with a form opens a page of its own. */
export default function TicketPage() {
  const person = usePerson()
  const { number = '' } = usePageParams()
  return person ? <Ticket number={number} role={person.role} /> : <NotStaff back={ticketPage(number)} />
}

function Ticket({ number, role }: { number: string; role: string }) {
  const shown = usePageShown()
  const now = useMinute(shown)
  const query = useQuery({ ...ticketDetail(number), refetchInterval: shown && 20_000 })
  const immediate = useImmediate(number, (next, action) => showToast(doneWord(action, next)))
  useFreshOnShow()

  const ticket = query.data
  if (!ticket) {
    return (
      <Screen title={text.detail.title}>
        {query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton cards={3} rows={4} />}
      </Screen>
    )
  }
  const available = actionsOf(ticket)
  const start = (action: Action) =>
    formOf(action) === 'none' ? void immediate.give(action, ticket.version) : go(actPage(number, action))

  return (
    <Screen
      bar={text.detail.title}
      title={ticket.title}
      lead={<TicketHead ticket={ticket} />}
      actionBar={
        available.length > 0 && <PhoneBar ticket={ticket} available={available} busy={immediate.busy} onStart={start} />
      }
    >
      <Stack gap={4}>
        <OfflineNotice since={time(new Date(query.dataUpdatedAt))} />
        {immediate.problem && <Problem error={immediate.problem} />}
        <TicketBody
          ticket={ticket}
          now={now}
          available={available}
          onStart={start}
          reveal={ticket.revealable && <RevealPanel ticket={ticket} role={role} />}
        />
      </Stack>
    </Screen>
  )
}
