import { identityLabels, typeLabels } from '@contract/complaint/labels'
import type { TicketView } from '@contract/complaint/schema'
import { ticketNumber } from '@/shared/lib/format'
import { Box, Span, Tag } from '@/shared/ui'
import { callText } from '../call-words'
import { stateTag } from '../facts'
import { text } from '../messages'

/** State, type, marks and number, above the title. */
export function TicketHead({ ticket }: { ticket: TicketView }) {
  const state = stateTag(ticket)
  return (
    <Box className='desk-tags'>
      <Tag tone={state.tone} icon={state.mine ? 'clock' : undefined}>
        {state.word}
      </Tag>
      <Tag>{typeLabels[ticket.type]}</Tag>
      {ticket.identity === 'confidential' && <Tag icon='lock'>{identityLabels.confidential}</Tag>}
      {ticket.channel !== 'app' && <Tag>{callText.channels[ticket.channel]}</Tag>}
      {ticket.urgent && (
        <Tag tone='danger' icon='warning'>
          {text.detail.urgent}
        </Tag>
      )}
      {ticket.supervised && <Tag tone='warn'>{text.detail.supervised}</Tag>}
      <Span className='desk-number num'>{ticketNumber(ticket.number)}</Span>
    </Box>
  )
}
