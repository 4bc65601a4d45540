import { useState } from 'react'
import { limits } from '@contract/complaint/limits'
import type { TicketView } from '@contract/complaint/schema'
import { stateLabels } from '@contract/complaint/labels'
import type { AlikeTicket } from '@contract/neighbours/schema'
import { ticketPage } from '@/features/complaint-desk/public'
import { ticketNumber } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { Box, Button, ButtonRow, Card, Paragraph, Stack, Tag } from '@/shared/ui'
import type { useGroupCommand } from '../api'
import { hindranceWords, reasonWord, text } from '../messages'
import { Compare } from './compare'
import { GroupForm } from './group-form'

type Props = { own: TicketView; other: AlikeTicket; may: boolean; command: ReturnType<typeof useGroupCommand> }
const words = text.alike

/** One that may be the same, why, both side by side, and 并单. */
export function AlikeItem({ own, other, may, command }: Props) {
  const [shown, setShown] = useState<'compare' | 'merge' | null>(null)
  const { ticket, merge, hindrance, reasons, likeness, version } = other
  const { number } = ticket
  const id = `alike-${number}`
  return (
    <Card as='article' level={3} id={id} title={ticket.title}>
      <Stack gap={3}>
        <Box>
          <Tag tone={likeness >= 70 ? 'warn' : 'plain'}>{words.likeness(likeness)}</Tag>
          <Tag tone='info'>{stateLabels[ticket.state]}</Tag>
        </Box>
        <Paragraph>{reasons.map(reasonWord).join(' · ')}</Paragraph>
        <Paragraph tone='cap'>{[ticketNumber(number), ticket.unitName].filter(Boolean).join(' · ')}</Paragraph>
        {shown !== null && <Compare own={own} other={other} />}
        {hindrance && may && <Paragraph tone='cap'>{hindranceWords[hindrance]}</Paragraph>}
        {shown === 'merge' && merge ? (
          <GroupForm
            id={`${id}-merge`}
            command={command}
            words={text.merge}
            parts={[
              { name: 'reason', label: text.merge.reason, hint: text.merge.reasonHint, limit: limits.reason, rows: 2 },
            ]}
            send={({ reason = '' }) =>
              merge === 'into'
                ? { command: 'merge', number: own.number, version: own.version, body: { into: number, reason } }
                : { command: 'merge', number, version, body: { into: own.number, reason } }
            }
            onDone={() => setShown(null)}
            onCancel={() => setShown(null)}
          >
            <Paragraph>{text.merge.note}</Paragraph>
          </GroupForm>
        ) : (
          <ButtonRow columns={3}>
            <Button
              id={`${id}-compare`}
              small
              expanded={shown !== null}
              onPress={() => setShown(shown === null ? 'compare' : null)}
            >
              {shown === null ? words.compare : words.close}
            </Button>
            {may && merge && (
              <Button id={`${id}-start`} small onPress={() => setShown('merge')}>
                {words[merge]}
              </Button>
            )}
            <Button id={`${id}-open`} look='link' small onPress={() => go(ticketPage(number))}>
              {words.open}
            </Button>
          </ButtonRow>
        )}
      </Stack>
    </Card>
  )
}
