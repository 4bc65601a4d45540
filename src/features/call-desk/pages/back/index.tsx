import { useQuery } from '@tanstack/react-query'
import { ticketPage } from '@/features/complaint-desk/public'
import { back, usePageParams } from '@/shared/platform/navigation'
import { Button, EmptyState, ErrorState, Screen, Skeleton } from '@/shared/ui'
import { ticket } from '../../api'
import { text } from '../../back-messages'
import { CallSheet } from '../../components/call-sheet'
import { DispatcherGate } from '../../components/dispatcher-gate'
import { callDeskRoutes } from '../../public'

export default function CallBackPage() {
  const { number = '' } = usePageParams()
  return (
    <DispatcherGate title={text.title} back={callDeskRoutes.back(number)}>
      <Sheet number={number} />
    </DispatcherGate>
  )
}

function Sheet({ number }: { number: string }) {
  const query = useQuery({ ...ticket(number), enabled: number !== '' })
  const view = query.data
  if (!view)
    return (
      <Screen title={text.title}>
        {query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton rows={5} />}
      </Screen>
    )
  if (view.reply && view.allowed.includes('callBack'))
    return <CallSheet key={view.version} ticket={view} reply={view.reply} />
  return (
    <Screen title={text.title}>
      <EmptyState
        icon='phone'
        title={text.gone}
        text={text.goneText}
        action={
          <Button id='call-back-gone' look='primary' onPress={() => back(ticketPage(number))}>
            {text.back}
          </Button>
        }
      />
    </Screen>
  )
}
