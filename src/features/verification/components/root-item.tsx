import { useState } from 'react'
import type { DailyRoot } from '@contract/verification/schema'
import { Box, Button, Card, KeyValue, Span } from '@/shared/ui'
import { text } from '../messages'
import './root-item.scss'

const words = text.roots
const mono = (value: string) => <Span className='root-item__mono num'>{value}</Span>

type Props = { root: DailyRoot }

/** One day: date and number of tickets first, the long numbers for who wants to check. */
export function RootItem({ root: { day, tickets, root, previous, keyId, signature } }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Card as='section' title={day} id={`root-${day}`}>
      <KeyValue
        rows={[
          { key: words.count, value: words.tickets(tickets) },
          { key: words.root, value: mono(root) },
          ...(open
            ? [
                { key: words.signature, value: mono(signature) },
                { key: words.key, value: mono(keyId) },
                { key: words.previous, value: previous ? mono(previous) : words.first },
              ]
            : []),
        ]}
      />
      {!open && (
        <Box>
          <Button id={`root-open-${day}`} look='link' label={words.details(day)} onPress={() => setOpen(true)}>
            {words.see}
          </Button>
        </Box>
      )}
    </Card>
  )
}
