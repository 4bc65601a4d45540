import { RemindMe } from '@/features/account/public'
import { photoText } from '@/features/photos/public'
import { dayTime, ticketNumber } from '@/shared/lib/format'
import { ActionBar, Box, Button, Card, Icon, KeyValue, Paragraph, Screen, Span, Stack } from '@/shared/ui'
import type { Receipt } from '@contract/complaint/schema'
import { text } from '../messages'
import { CodeCard } from './code-card'
import { DeadlineTiles } from './deadline-tiles'
import { KeepReceipt } from './keep-receipt'
import './receipt-view.scss'

type Props = {
  receipt: Receipt
  lookupCode: string
  codeSaved: boolean
  /** How many went along. */
  photos: number
  onSaved(saved: boolean): void
  onDone(): void
  onSee(): void
  onLeave(): void
}
const words = text.receipt

export function ReceiptView({ receipt, lookupCode, codeSaved, photos, onSaved, onDone, onSee, onLeave }: Props) {
  const anonymous = receipt.identity === 'anonymous'
  const locked = anonymous && !codeSaved
  const bar = (
    <ActionBar hint={locked ? words.gateHint : anonymous ? words.keep : undefined} split='1-2'>
      <Button
        id='receipt-done'
        look={anonymous ? 'primary' : 'quiet'}
        block
        disabled={locked}
        disabledReason={words.gateHint}
        onPress={onDone}
      >
        {words.done}
      </Button>
      {!anonymous && (
        <Button id='receipt-case' look='primary' block onPress={onSee}>
          {words.see}
        </Button>
      )}
    </ActionBar>
  )

  return (
    <Screen
      title={words.title}
      bar={words.bar}
      back={onLeave}
      lead={
        <Box className='receipt-view__ok'>
          <Icon name='check-bold' size='lg' />
        </Box>
      }
      caption={<Paragraph tone='muted'>{words.lead[receipt.identity]}</Paragraph>}
      actionBar={bar}
    >
      <Stack>
        {anonymous && <CodeCard code={lookupCode} mark={words.once} saved={codeSaved} onSaved={onSaved} />}
        <Card as='section' title={words.next} look={anonymous ? 'plain' : 'turn'}>
          <DeadlineTiles dates={receipt} byCode={anonymous} calmReply />
        </Card>
        {!anonymous && <RemindMe id='receipt-remind' kinds={['accepted', 'asked', 'replied']} />}
        <Card as='section' title={words.heading} foot={<Paragraph tone='cap'>{words.safe}</Paragraph>}>
          <KeyValue
            rows={[
              {
                key: words.number,
                value: (
                  <Span id='receipt-number' className='num strong'>
                    {ticketNumber(receipt.number)}
                  </Span>
                ),
              },
              { key: words.filedAt, value: <Span className='num'>{dayTime(receipt.filedAt)}</Span> },
              { key: words.about, value: receipt.title },
              ...(photos > 0 ? [{ key: photoText.label, value: photoText.sent(photos) }] : []),
            ]}
          />
        </Card>
        <KeepReceipt receipt={receipt} />
      </Stack>
    </Screen>
  )
}
