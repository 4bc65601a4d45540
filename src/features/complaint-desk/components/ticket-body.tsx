import type { ReactNode } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { Box, Stack } from '@/shared/ui'
import type { Action } from '../model'
import { AlikePanel } from './alike-panel'
import { DecisionPanels } from './decision-panels'
import { HistoryPanel } from './history-panel'
import { MessagesPanel } from './messages-panel'
import { NotesPanel } from './notes-panel'
import { OpinionsPanel } from './opinions-panel'
import { PromisesPanel } from './promises-panel'
import { ReplyPanels } from './reply-panels'
import { SupervisionPanel } from './supervision-panel'
import { TicketDues } from './ticket-dues'
import { TicketMatter } from './ticket-matter'
import { TicketUnit } from './ticket-unit'

type Props = {
  ticket: TicketView
  now: Date
  available: readonly Action[]
  onStart(action: Action): void
  reveal?: ReactNode
  /** The open form; it stands between the facts and the history. */
  form?: ReactNode
}

/** A ticket from top to bottom: matter and dates side by side on a wide screen, then what was asked and decided, the form, the history. */
export function TicketBody({ ticket, now, available, onStart, reveal, form }: Props) {
  const starter = (action: Action) => (available.includes(action) ? () => onStart(action) : undefined)
  return (
    <Stack gap={4}>
      <Box className='desk__cols'>
        <TicketMatter ticket={ticket} reveal={reveal} />
        <Stack gap={4}>
          <TicketDues ticket={ticket} now={now} />
          <TicketUnit ticket={ticket} onAssign={starter('assign')} />
        </Stack>
      </Box>
      <SupervisionPanel ticket={ticket} />
      <AlikePanel key={`alike-${ticket.number}`} ticket={ticket} />
      <DecisionPanels ticket={ticket} />
      <OpinionsPanel ticket={ticket} onInvite={starter('inviteCoUnits')} />
      <ReplyPanels ticket={ticket} />
      {form}
      <PromisesPanel ticket={ticket} onKeep={starter('keepPromise')} />
      <MessagesPanel ticket={ticket} onWrite={starter('message')} />
      <NotesPanel key={ticket.number} ticket={ticket} />
      <HistoryPanel ticket={ticket} />
    </Stack>
  )
}
