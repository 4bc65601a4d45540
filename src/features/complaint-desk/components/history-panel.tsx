import type { TicketView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { Box, Card, Timeline } from '@/shared/ui'
import { entryMeta, entryText, entryTitle, historyOf } from '../facts'
import { text } from '../messages'

/** Everything that happened, newest first, internal acts as well. */
export function HistoryPanel({ ticket }: { ticket: TicketView }) {
  const now = clock.now()
  const items = historyOf(ticket).map((entry) => ({
    id: String(entry.seq),
    title: entryTitle(entry),
    meta: entryMeta(entry, now),
    text: entryText(entry, now) || undefined,
    more: entry.photos.length > 0 && <SentPhotos id={`entry-${entry.seq}-photo`} photos={entry.photos} />,
  }))
  return (
    <Card as='section' title={text.detail.history}>
      <Box className='desk-thread'>
        <Timeline label={text.detail.history} items={items} />
      </Box>
    </Card>
  )
}
