import { useQuery } from '@tanstack/react-query'
import type { TicketView } from '@contract/complaint/schema'
import { Card, DueTile, Stack } from '@/shared/ui'
import { deadlinePreview } from '../api'
import { dueFacts } from '../facts'
import { text } from '../messages'

/** The dates that run, as tiles. */
export function TicketDues({ ticket, now }: { ticket: TicketView; now: Date }) {
  const preview = useQuery({ ...deadlinePreview(ticket.category.code), enabled: ticket.state === 'pending' })
  const facts = dueFacts(ticket, now, preview.data)
  if (facts.length === 0) return null
  return (
    <Card as='section' label={text.detail.due} look={facts.some(({ calm }) => !calm) ? 'turn' : 'plain'}>
      <Stack gap={3}>
        {facts.map(({ key, month, day, title, meta, left, calm }) => (
          <DueTile key={key} month={month} day={day} title={title} meta={meta} left={left} calm={calm} />
        ))}
      </Stack>
    </Card>
  )
}
