import type { TicketView } from '@contract/complaint/schema'
import { eventLabels } from '@contract/complaint/labels'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { Box, Button, Card, MessageBubble, Paragraph, Stack } from '@/shared/ui'
import { messagesOf } from '../facts'
import { text } from '../messages'

/** What citizen and unit wrote to each other through the ticket. */
export function MessagesPanel({ ticket, onWrite }: { ticket: TicketView; onWrite?(): void }) {
  const messages = messagesOf(ticket)
  if (messages.length === 0 && !onWrite) return null
  const now = clock.now()
  return (
    <Card as='section' id='desk-messages' title={text.detail.messages}>
      <Box className='desk-thread'>
        <Stack gap={4}>
          {messages.length === 0 && <Paragraph tone='sub'>{text.detail.noMessages}</Paragraph>}
          {messages.map(({ seq, kind, by, at, unitName, text: words, photos }) => {
            const mine = by !== 'citizen'
            const who = mine ? (unitName ?? text.detail.me) : text.detail.citizen
            return (
              <MessageBubble
                key={seq}
                mine={mine}
                who={kind === 'messaged' ? who : `${who} ${eventLabels[kind]}`}
                time={dayTime(at, now)}
                initial={Array.from(who)[0]}
              >
                <Paragraph keepLines>{words}</Paragraph>
                <SentPhotos id={`message-${seq}-photo`} photos={photos} />
              </MessageBubble>
            )
          })}
          {onWrite && (
            <Box className='desk-own-width'>
              <Button id='act-message' look='quiet' small icon='send' onPress={onWrite}>
                {text.detail.write}
              </Button>
            </Box>
          )}
        </Stack>
      </Box>
    </Card>
  )
}
