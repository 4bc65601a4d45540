import type { CaseView } from '@contract/complaint/schema'
import { go } from '@/shared/platform/navigation'
import { Box, Button, Card, Paragraph, SectionHead, Stack } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { casesRoutes } from '../routes'
import { messagesOf } from '../timeline-words'
import { MessageList } from './message-list'

const shown = 3

/** The newest messages with the unit and the way to write one. */
export function CaseThread({ view, source }: { view: CaseView; source: CaseSource }) {
  const messages = messagesOf(view.timeline)
  const may = view.allowed.includes('message')
  if (!may && messages.length === 0) return null
  const open = () => go(casesRoutes.write('message', source.kind === 'own' ? source.number : undefined))
  return (
    <Box as='section'>
      <SectionHead
        title={text.thread.title}
        more={
          messages.length > shown && may
            ? { id: 'case-messages-all', label: text.thread.all(messages.length), onPress: open }
            : undefined
        }
      />
      <Card>
        <Stack>
          {messages.length > 0 ? (
            <MessageList messages={may ? messages.slice(-shown) : messages} />
          ) : (
            <Paragraph tone='muted'>{text.thread.empty}</Paragraph>
          )}
          {may && (
            <Button id='case-message' block look='secondary' onPress={open}>
              {text.thread.write}
            </Button>
          )}
        </Stack>
      </Card>
    </Box>
  )
}
