import type { TicketView } from '@contract/complaint/schema'
import { Button, List, ListItem, Notice, Paragraph } from '@/shared/ui'
import { text } from '../../messages'

/** What the co-units have said, beside the reply that may take it up. */
export function OpinionQuotes({ ticket, onQuote }: { ticket: TicketView; onQuote(words: string): void }) {
  if (ticket.opinions.length === 0) return null
  const { co } = text
  return (
    <Notice tone='info' id='act-opinions' title={co.title}>
      <List>
        {ticket.opinions.map(({ unit, given }) => (
          <ListItem key={unit.code}>
            <Paragraph tone='sub' keepLines>
              {given ? co.quote(unit.name, given.text) : co.missing(unit.name)}
            </Paragraph>
            {given && (
              <Button
                id={`act-quote-${unit.code}`}
                look='link'
                small
                label={co.takeFrom(unit.name)}
                onPress={() => onQuote(co.quote(unit.name, given.text))}
              >
                {co.take}
              </Button>
            )}
          </ListItem>
        ))}
      </List>
    </Notice>
  )
}
