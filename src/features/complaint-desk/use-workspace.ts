import { useRef, useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { showPart } from '@/shared/platform/show-part'
import { showToast } from '@/shared/ui'
import { doneWord } from './facts'
import { type Action, actionsOf, formOf, openingAction } from './model'
import { useImmediate } from './use-immediate'

type Picked = { number: string; action: Action }

/** Which form stands beside the chosen ticket, and the way from the bar's button to it. */
export function useWorkspace(number: string, ticket: TicketView | undefined) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [sending, setSending] = useState(false)
  const submitForm = useRef<() => void>(() => undefined)
  const done = (next: TicketView, action: Action) => {
    setPicked(null)
    setSending(false)
    showToast(doneWord(action, next))
    showPart('desk-head')
  }
  const immediate = useImmediate(number, done)

  const available = ticket ? actionsOf(ticket) : []
  const opening = openingAction(available)
  const active = picked?.number === number ? picked.action : opening

  return {
    available,
    active,
    /** The open form is not possible any more: what was typed stays to be read. */
    gone: active !== null && !available.includes(active),
    byItself: active !== null && active === opening,
    sending: sending || immediate.busy,
    problem: immediate.problem,
    submitForm,
    setSending,
    submit: () => submitForm.current(),
    start: (action: Action) => {
      if (formOf(action) === 'none') void immediate.give(action, ticket?.version ?? 0)
      else setPicked({ number, action })
    },
    /** Once something is typed the form stays, whatever others do to the ticket. */
    hold: () => active && setPicked({ number, action: active }),
    close: () => setPicked(null),
    done,
  }
}
export type Workspace = ReturnType<typeof useWorkspace>
