import { satisfactionLabels } from '@contract/complaint/labels'
import type { TicketView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { callDeskRoutes } from '@/features/call-desk/public'
import { go } from '@/shared/platform/navigation'
import { Box, Button, Card, KeyValue, Notice, Paragraph, Stack } from '@/shared/ui'
import { callText } from '../call-words'
import { text } from '../messages'
import { ReplyWords } from './reply-words'

/** The reply that waits for a signature, and the last one the citizen got with what they said about it. */
export function ReplyPanels({ ticket }: { ticket: TicketView }) {
  const { draft, reply } = ticket
  const { panels } = text
  return (
    <>
      {draft && (
        <Card as='section' id='desk-draft' title={panels.draft} look='turn'>
          <Stack gap={3}>
            {draft.signers.map((signer) => (
              <Notice key={signer} tone='info'>
                {panels.signers[signer]}
              </Notice>
            ))}
            <ReplyWords
              id='draft'
              outcome={draft.outcome}
              words={draft.text}
              photos={draft.photos}
              promises={draft.promises}
            />
          </Stack>
        </Card>
      )}
      {reply && (
        <Card as='section' id='desk-reply' title={panels.reply(reply.n)}>
          <Stack gap={3}>
            <Paragraph tone='cap'>{text.row.meta([reply.unitName, dayTime(reply.at, clock.now())])}</Paragraph>
            <ReplyWords id='reply' outcome={reply.outcome} words={reply.text} photos={reply.photos} />
            {reply.rating && (
              <KeyValue
                rows={[
                  {
                    key: panels.rating,
                    value: satisfactionLabels[reply.rating.satisfaction as keyof typeof satisfactionLabels],
                  },
                  {
                    key: '',
                    value: text.row.meta([
                      panels.responded[Number(reply.rating.responded)] ?? '',
                      panels.solved[Number(reply.rating.solved)] ?? '',
                      reply.rating.text,
                      reply.rating.channel === 'phone' ? callText.byPhone(reply.rating.operator ?? '') : '',
                      reply.rating.corrected ? callText.corrected : '',
                    ]),
                  },
                ]}
              />
            )}
            {ticket.allowed.includes('callBack') && (
              <Box>
                <Button id='act-call-back' icon='phone' onPress={() => go(callDeskRoutes.back(ticket.number))}>
                  {callText.back}
                </Button>
              </Box>
            )}
          </Stack>
        </Card>
      )}
    </>
  )
}
