import type { Receipt } from '@contract/complaint/schema'
import { actPage } from '@/features/complaint-desk/public'
import { day, ticketNumber } from '@/shared/lib/format'
import { replace } from '@/shared/platform/navigation'
import { ActionBar, Button, Card, KeyValue, Paragraph, Screen, Span, Stack } from '@/shared/ui'
import { text } from '../call-messages'

const words = text.done

/** The number to tell the caller, and straight on to 受理并派单 of the same ticket. */
export function CallDone({ receipt, onNext }: { receipt: Receipt; onNext(): void }) {
  const bar = (
    <ActionBar split='1-2'>
      <Button id='call-next' look='quiet' onPress={onNext}>
        {words.next}
      </Button>
      <Button id='call-accept' look='primary' block onPress={() => replace(actPage(receipt.number, 'acceptDispatch'))}>
        {words.accept}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={words.title} bar={text.title} caption={receipt.title} actionBar={bar}>
      <Card>
        <Stack gap={3}>
          <KeyValue
            rows={[
              {
                key: words.number,
                value: (
                  <Span id='call-number' className='num strong'>
                    {ticketNumber(receipt.number)}
                  </Span>
                ),
              },
              { key: words.reply, value: day(receipt.replyBy.at) },
            ]}
          />
          <Paragraph tone='sub'>{receipt.identity === 'anonymous' ? words.code : words.sms}</Paragraph>
        </Stack>
      </Card>
    </Screen>
  )
}
