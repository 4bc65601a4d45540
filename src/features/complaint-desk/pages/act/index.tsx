import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { back, usePageParams } from '@/shared/platform/navigation'
import { usePageShown } from '@/shared/platform/page-shown'
import { ActionBar, Button, EmptyState, ErrorState, Screen, showToast, Skeleton } from '@/shared/ui'
import { ticketDetail } from '../../api'
import { ActionFields } from '../../components/action-fields'
import { NotStaff } from '../../components/not-staff'
import { doneWord, labelOf } from '../../facts'
import { submitLabels, text } from '../../messages'
import { type Action, actionsOf, isAction } from '../../model'
import { actPage, ticketPage } from '../../public'
import { usePerson } from '../../use-person'
import '../desk/index.scss'

/** One command on a phone: its form and one button. */
export default function ActPage() {
  const person = usePerson()
  const { number = '', do: action } = usePageParams()
  if (!person) return <NotStaff back={actPage(number, action ?? '')} />
  return isAction(action) ? (
    <Act number={number} action={action} />
  ) : (
    <Screen title={text.detail.title}>
      <EmptyState title={text.detail.missing} />
    </Screen>
  )
}

function Act({ number, action }: { number: string; action: Action }) {
  const shown = usePageShown()
  const query = useQuery({ ...ticketDetail(number), refetchInterval: shown && 20_000 })
  const submitForm = useRef<() => void>(() => undefined)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)

  const ticket = query.data
  if (!ticket) {
    return (
      <Screen title={text.detail.title}>
        {query.isError ? <ErrorState error={query.error} onRetry={query.refetch} kept /> : <Skeleton rows={4} />}
      </Screen>
    )
  }
  const gone = !done && !actionsOf(ticket).includes(action)
  const finish = (next: TicketView) => {
    setDone(true)
    showToast(doneWord(action, next))
    back(ticketPage(number))
  }
  return (
    <Screen
      bar={text.detail.title}
      title={labelOf(action, ticket)}
      caption={ticket.title}
      plain
      actionBar={
        <ActionBar>
          {gone ? (
            <Button id='act-cancel' look='quiet' onPress={() => back(ticketPage(number))}>
              {text.form.back}
            </Button>
          ) : (
            <Button
              id='act-submit'
              look='primary'
              loading={busy}
              loadingLabel={text.form.busy}
              onPress={() => submitForm.current()}
            >
              {submitLabels[action]}
            </Button>
          )}
        </ActionBar>
      }
    >
      <ActionFields
        ticket={ticket}
        action={action}
        gone={gone}
        submitForm={submitForm}
        onBusy={setBusy}
        onHold={() => undefined}
        onDone={finish}
      />
    </Screen>
  )
}
