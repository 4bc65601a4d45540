import { useState } from 'react'
import type { TimelineEntry } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { Box, Button, Card, SectionHead, Timeline } from '@/shared/ui'
import { text } from '../messages'
import { entryActor, entryText, entryTitle, historyOf } from '../timeline-words'

const shown = 8

type Props = { timeline: readonly TimelineEntry[]; /** When the reply shown above was given. */ replyAt?: string }

/** What has happened so far, newest first. */
export function CaseHistory({ timeline, replyAt }: Props) {
  const [all, setAll] = useState(false)
  const now = clock.now()
  const entries = historyOf(timeline)
  const items = (all ? entries : entries.slice(0, shown)).map((entry) => ({
    id: String(entry.seq),
    title: entryTitle(entry, now),
    meta: entry.by === 'citizen' ? dayTime(entry.at, now) : `${dayTime(entry.at, now)} · ${entryActor(entry)}`,
    text: entryText(entry, replyAt),
    more: entryText(entry, replyAt) !== undefined && entry.photos.length > 0 && (
      <SentPhotos id={`entry-${entry.seq}-photo`} photos={entry.photos} />
    ),
  }))
  return (
    <Box as='section'>
      <SectionHead title={text.history.title} />
      <Card>
        <Timeline items={items} label={text.history.title} />
        {!all && entries.length > shown && (
          <Button id='case-history-all' look='link' onPress={() => setAll(true)}>
            {text.history.showAll(entries.length)}
          </Button>
        )}
      </Card>
    </Box>
  )
}
