import type { BulkItem, BulkResult } from '@contract/desk-tools/schema'
import { deskPage, ticketPage } from '@/features/complaint-desk/public'
import { go } from '@/shared/platform/navigation'
import { ActionBar, Box, Button, ListRow, ListRows, Notice, Paragraph, Screen, SectionHead, Stack } from '@/shared/ui'
import { text } from '../messages'
import type { BulkTicket } from '../public'

const words = text.bulk
type Props = { result: BulkResult; tickets: readonly BulkTicket[] }

/** What became of each ticket: what was left comes first, with why. */
export function BulkOutcome({ result: { items, done, left }, tickets }: Props) {
  const titleOf = ({ number }: BulkItem) => tickets.find((one) => one.number === number)?.title ?? number
  const bar = (
    <ActionBar>
      <Button id='bulk-back' look='primary' block onPress={() => go(deskPage())}>
        {words.desk}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={words.title} actionBar={bar}>
      <Stack>
        <Notice
          id='bulk-result'
          tone={left > 0 ? 'warn' : 'success'}
          alert
          title={left > 0 ? words.result(done, items.length) : words.allDone(done)}
        >
          {left > 0 && words.leftHint}
        </Notice>
        {left > 0 && (
          <Box as='section'>
            <SectionHead title={words.left} />
            <ListRows label={words.left}>
              {items
                .filter((item) => !item.done)
                .map((item) => (
                  <ListRow
                    key={item.number}
                    id={`bulk-left-${item.number}`}
                    title={titleOf(item)}
                    desc={
                      <>
                        <Paragraph className='strong'>{item.title}</Paragraph>
                        <Paragraph>{item.detail}</Paragraph>
                      </>
                    }
                    to={ticketPage(item.number)}
                  />
                ))}
            </ListRows>
          </Box>
        )}
        {done > 0 && (
          <Box as='section'>
            <SectionHead title={words.done} />
            <ListRows label={words.done}>
              {items
                .filter((item) => item.done)
                .map((item) => (
                  <ListRow key={item.number} plain title={titleOf(item)} to={ticketPage(item.number)} />
                ))}
            </ListRows>
          </Box>
        )}
      </Stack>
    </Screen>
  )
}
