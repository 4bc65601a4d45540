import type { ReactNode } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { Box, Card, KeyValue, Paragraph, Stack } from '@/shared/ui'
import { text } from '../messages'
import { TicketPin } from './ticket-pin'

/** What happened, when, where; who only as far as this desk may know. */
export function TicketMatter({ ticket, reveal }: { ticket: TicketView; reveal?: ReactNode }) {
  const { detail } = text
  const place = [ticket.placeName, ticket.placeDetail].filter(Boolean).join('，')
  const rows = [
    { key: detail.category, value: ticket.categoryName },
    { key: detail.time, value: ticket.happened || detail.none },
    ...ticket.answers.map(({ question, answer }) => ({ key: question, value: answer })),
    { key: detail.place, value: place },
    ...(ticket.pin
      ? [{ key: text.pin.key, value: <TicketPin pin={ticket.pin} name={ticket.title} address={place} /> }]
      : []),
    { key: detail.who, value: detail[ticket.identity] },
    ...(ticket.aboutUnit ? [{ key: detail.about, value: ticket.aboutUnit.name }] : []),
    { key: detail.filed, value: dayTime(ticket.filedAt, clock.now()) },
  ]
  return (
    <Card as='section' label={detail.matter}>
      <KeyValue rows={rows} />
      {reveal && <Box className='desk-reveal'>{reveal}</Box>}
      <Box className='desk-story'>
        <Stack gap={3}>
          <Paragraph keepLines>{ticket.story}</Paragraph>
          <SentPhotos id='ticket-photo' photos={ticket.photos} />
        </Stack>
      </Box>
      {ticket.detached && <Paragraph tone='sub'>{detail.detached}</Paragraph>}
    </Card>
  )
}
