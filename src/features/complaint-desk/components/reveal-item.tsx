import { revealFields, revealReasons } from '@contract/complaint/labels'
import type { RevealView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { dayTime, ticketNumber } from '@/shared/lib/format'
import { Button, ButtonRow, Card, KeyValue, Link, Paragraph, Stack, Tag } from '@/shared/ui'
import { text } from '../messages'
import { ticketPage } from '../public'
import { RevealedValue } from './revealed-value'

type Props = {
  reveal: RevealView
  /** The value, while it is open. */
  opened: RevealView | null
  busy: boolean
  decides: boolean
  onDecide(grant: boolean): void
  onOpen(): void
  onHide(): void
}

/** One request to see who filed: who asks, for what, why; the supervisor decides, the asker opens once. */
export function RevealItem({ reveal, opened, busy, decides, onDecide, onOpen, onHide }: Props) {
  const { reveal: words } = text
  const reason =
    reveal.reasonCode in revealReasons
      ? revealReasons[reveal.reasonCode as keyof typeof revealReasons]
      : reveal.reasonCode
  return (
    <Card as='article' look={(decides && reveal.state === 'asked') || reveal.state === 'approved' ? 'turn' : 'plain'}>
      <Stack gap={3}>
        <Paragraph>
          <Tag tone={reveal.state === 'approved' ? 'turn' : 'plain'}>{words.states[reveal.state]}</Tag>
        </Paragraph>
        <KeyValue
          rows={[
            {
              key: words.number,
              value: (
                <Link id={`reveal-ticket-${reveal.id}`} className='link--row' to={ticketPage(reveal.number)}>
                  {ticketNumber(reveal.number)}
                </Link>
              ),
            },
            { key: words.what, value: revealFields[reveal.field] },
            { key: words.reasonCode, value: reason },
            { key: words.reason, value: reveal.reason },
            { key: words.by, value: text.row.meta([reveal.staffNo, reveal.unitName ?? '']) },
            { key: words.at, value: dayTime(reveal.at, clock.now()) },
          ]}
        />
        {opened && <RevealedValue reveal={opened} onHide={onHide} />}
        {decides && reveal.state === 'asked' && (
          <ButtonRow>
            <Button id={`reveal-refuse-${reveal.id}`} look='quiet' onPress={() => onDecide(false)}>
              {words.refuse}
            </Button>
            <Button id={`reveal-approve-${reveal.id}`} look='secondary' onPress={() => onDecide(true)}>
              {words.approve}
            </Button>
          </ButtonRow>
        )}
        {!opened && reveal.mine && reveal.state === 'approved' && (
          <Button id={`reveal-open-${reveal.id}`} look='secondary' icon='eye' loading={busy} onPress={onOpen}>
            {words.openOnce}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
