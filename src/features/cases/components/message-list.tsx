import type { TimelineEntry } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { MessageBubble, Stack } from '@/shared/ui'
import { text } from '../messages'

/** Messages between the citizen and the unit, oldest first. */
export function MessageList({ messages }: { messages: readonly TimelineEntry[] }) {
  const now = clock.now()
  return (
    <Stack>
      {messages.map((entry) => {
        const mine = entry.by === 'citizen'
        const who = entry.proxy ? text.thread.proxy : mine ? text.thread.you : (entry.unitName ?? text.thread.unit)
        return (
          <MessageBubble key={entry.seq} who={who} time={dayTime(entry.at, now)} mine={mine} initial={who.slice(0, 1)}>
            {entry.text}
            <SentPhotos id={`message-${entry.seq}-photo`} photos={entry.photos} />
          </MessageBubble>
        )
      })}
    </Stack>
  )
}
