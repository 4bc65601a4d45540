import { useQuery } from '@tanstack/react-query'
import type { TicketView } from '@contract/complaint/schema'
import { clockSource } from '@/shared/lib/clock-source'
import { useRegion } from '@/shared/lib/region'
import { Card, DueTile, Paragraph, Stack } from '@/shared/ui'
import { deadlinePreview } from '../api'
import { dueFacts } from '../facts'
import { text } from '../messages'

/** The dates that run, as tiles. */
export function TicketDues({ ticket, now }: { ticket: TicketView; now: Date }) {
  const preview = useQuery({ ...deadlinePreview(ticket.category.code), enabled: ticket.state === 'pending' })
  const source = clockSource(ticket, useRegion()?.clocks)
  const facts = dueFacts(ticket, now, preview.data)
  if (facts.length === 0) return null
  return (
    <Card as='section' label={text.detail.due} look={facts.some(({ calm }) => !calm) ? 'turn' : 'plain'}>
      <Stack gap={3}>
        {facts.map(({ key, month, day, title, meta, left, calm }) => (
          <DueTile key={key} month={month} day={day} title={title} meta={meta} left={left} calm={calm} />
        ))}
        {source && <Paragraph tone='cap'>{text.detail.source(source)}</Paragraph>}
      </Stack>
    </Card>
  )
}
