import { Card, Paragraph, Stack } from '@/shared/ui'
import { text } from '../../messages'
import { ReplyWords } from '../reply-words'
import type { FieldsProps } from './fields-props'

/** What a command without fields will do; a signature shows what is signed. */
export function ConfirmWords({ action, ticket }: FieldsProps) {
  if (action !== 'signReply') return <Paragraph>{text.confirm.acceptOnly}</Paragraph>
  const { draft } = ticket
  return (
    <Stack gap={4}>
      <Paragraph>{text.confirm.signReply}</Paragraph>
      {draft && (
        <Card as='section' label={text.panels.draft}>
          <ReplyWords
            id='confirm'
            photos={draft.photos}
            outcome={draft.outcome}
            words={draft.text}
            promises={draft.promises}
          />
        </Card>
      )}
    </Stack>
  )
}
